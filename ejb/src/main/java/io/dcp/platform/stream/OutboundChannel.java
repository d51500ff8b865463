package io.dcp.platform.stream;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The way out to one viewer: a queue that is bounded in bytes, one write at a time.
 *
 * <p>Life cycle: open; then closing, when what is queued still leaves; then closed, once, by us or
 * by the viewer. Whatever is offered afterwards is ignored. Safe for many threads; no method waits
 * for the viewer except {@link #put}.
 */
public final class OutboundChannel {
  /** A channel that was told to close has this many send time-outs to get rid of its queue. */
  private static final int TIMEOUTS_TO_CLOSE = 2;

  /**
   * Who waits for room keeps what comes next, so the queue need not: one frame ahead of the write
   * that is under way is enough. Two hundred viewers that stall would hold 50 MB otherwise.
   */
  private static final int SHARE_OF_PATIENCE = 4;

  private final FrameSink sink;
  private final Overflow overflow;
  private final int capacity;
  private final long timeoutNanos;
  private final Executor closers;
  private final StreamCounters counters;

  private final AtomicInteger turns = new AtomicInteger();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final FrameQueue queue = new FrameQueue();
  private long missed;
  private boolean writing;
  private long writingSince;
  private @Nullable Closing closing;
  private long closingSince;
  private boolean closed;

  /**
   * An open channel.
   *
   * @param capacity bytes that may wait; one frame may always wait, however large
   * @param sendTimeout how long one write may take, as {@link #expire} finds
   * @param closers gives each closing a thread of its own, because it may hang
   */
  public OutboundChannel(
      FrameSink sink,
      Overflow overflow,
      int capacity,
      Duration sendTimeout,
      Executor closers,
      StreamCounters counters) {
    this.sink = sink;
    this.overflow = overflow;
    this.capacity = capacity;
    this.timeoutNanos = sendTimeout.toNanos();
    this.closers = closers;
    this.counters = counters;
    counters.opened();
  }

  /** As {@link #offer(Frame, long)} with a weight of 1. */
  public boolean offer(Frame frame) {
    return offer(frame, 1);
  }

  /**
   * Queues a frame, or does what {@link Overflow} says.
   *
   * @param weight what the frame counts for in the notice when it is left out
   * @return whether it is queued
   */
  public boolean offer(Frame frame, long weight) {
    lock.lock();
    try {
      if (!admits(frame, weight)) {
        return false;
      }
      add(null, frame);
    } finally {
      lock.unlock();
    }
    drain();
    return true;
  }

  /**
   * Queues a frame in place of the one with the same key that still waits: the newest state wins,
   * at the place of the older one.
   */
  public boolean conflate(Object key, Frame frame) {
    lock.lock();
    try {
      if (!open()) {
        return false;
      }
      var grown = queue.replace(key, frame);
      if (grown.isPresent()) {
        counters.queued(grown.getAsInt());
      } else if (admits(frame, 1)) {
        add(key, frame);
      } else {
        return false;
      }
    } finally {
      lock.unlock();
    }
    drain();
    return true;
  }

  /**
   * Queues a frame and waits for room first; for a stream that must lose nothing and can be held
   * up. It fills a quarter of the queue. A viewer that stalls ends the waiting, because it ends the
   * channel.
   *
   * @return false when the channel is closed
   */
  public boolean put(Frame frame) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (open() && !fits(frame, capacity / SHARE_OF_PATIENCE)) {
        room.await();
      }
      if (!open()) {
        return false;
      }
      add(null, frame);
    } finally {
      lock.unlock();
    }
    drain();
    return true;
  }

  /** Asks for a sign of life, unless a write is under way: its end is one. */
  public void ping() {
    lock.lock();
    try {
      if (!open() || writing || !queue.isEmpty()) {
        return;
      }
      add(null, new Frame.Ping());
    } finally {
      lock.unlock();
    }
    drain();
  }

  /** Ends the connection after what is queued has left. */
  public void close(Closing reason) {
    lock.lock();
    try {
      if (!open()) {
        return;
      }
      closing = reason;
      closingSince = System.nanoTime();
      room.signalAll();
    } finally {
      lock.unlock();
    }
    drain();
  }

  /** Ends the connection now; what is queued is lost. */
  public void abort(Closing reason) {
    if (forget()) {
      try {
        closers.execute(() -> sink.close(reason));
      } catch (RejectedExecutionException stopping) {
        sink.close(reason);
      }
    }
  }

  /** The viewer has gone: nothing more can leave. */
  public void gone() {
    forget();
  }

  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Bytes that wait; what is being written is not among them. */
  public long queuedBytes() {
    lock.lock();
    try {
      return queue.bytes();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends the connection if its viewer stalls. Somebody has to call this every now and then.
   *
   * @param now of {@link System#nanoTime}
   */
  public void expire(long now) {
    boolean stalled;
    lock.lock();
    try {
      stalled =
          !closed
              && ((writing && now - writingSince > timeoutNanos)
                  || (closing != null && now - closingSince > TIMEOUTS_TO_CLOSE * timeoutNanos));
    } finally {
      lock.unlock();
    }
    if (stalled) {
      counters.endedAsTooSlow();
      abort(new Closing(Closing.TRY_LATER, "This connection took too long to read its data."));
    }
  }

  private boolean open() {
    return !closed && closing == null;
  }

  private boolean fits(Frame frame, int bound) {
    return queue.isEmpty() || queue.bytes() + frame.size() <= bound;
  }

  /** Whether a frame may be queued; the notice of what is missing goes before it. */
  private boolean admits(Frame frame, long weight) {
    if (!open()) {
      return false;
    }
    // who missed something waits for half the queue: a notice for every other frame helps nobody
    var accepted = fits(frame, capacity) && (missed == 0 || queue.bytes() <= capacity / 2);
    if (accepted) {
      addNotice();
      return true;
    }
    switch (overflow) {
      case Overflow.Drop _ -> {
        missed += weight;
        counters.dropped(weight);
      }
      case Overflow.Close close -> {
        counters.endedAsTooSlow();
        abort(new Closing(Closing.TRY_LATER, close.reason()));
      }
    }
    return false;
  }

  private void addNotice() {
    if (missed > 0 && overflow instanceof Overflow.Drop drop) {
      add(null, drop.notice().apply(missed));
      missed = 0;
    }
  }

  private void add(@Nullable Object key, Frame frame) {
    queue.add(key, frame);
    counters.queued(frame.size());
  }

  /**
   * Sends as long as there is something to send. A sink may tell the end of a write from within the
   * sending, so a turn that comes during another one is only counted and done by the first.
   */
  private void drain() {
    if (turns.getAndIncrement() != 0) {
      return;
    }
    var done = 1;
    do {
      Frame next;
      while ((next = next()) != null) {
        send(next);
      }
      done = turns.addAndGet(-done);
    } while (done != 0);
  }

  private @Nullable Frame next() {
    Closing last = null;
    lock.lock();
    try {
      if (closed || writing) {
        return null;
      }
      if (queue.isEmpty()) {
        addNotice();
      }
      if (!queue.isEmpty()) {
        var frame = queue.remove();
        counters.queued(-frame.size());
        writing = true;
        writingSince = System.nanoTime();
        room.signalAll();
        return frame;
      }
      last = closing;
    } finally {
      lock.unlock();
    }
    if (last != null) {
      abort(last);
    }
    return null;
  }

  private void send(Frame frame) {
    try {
      sink.send(frame, failure -> written(frame, failure));
    } catch (RuntimeException refused) {
      written(frame, refused);
    }
  }

  private void written(Frame frame, @Nullable Throwable failure) {
    if (failure != null) {
      abort(new Closing(Closing.FAULT, "The connection broke."));
      return;
    }
    counters.sent(frame);
    lock.lock();
    try {
      writing = false;
    } finally {
      lock.unlock();
    }
    drain();
  }

  /** True for the one caller that ends the channel. */
  private boolean forget() {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      closed = true;
      counters.queued(-queue.bytes());
      queue.clear();
      room.signalAll();
    } finally {
      lock.unlock();
    }
    counters.closed();
    return true;
  }
}
