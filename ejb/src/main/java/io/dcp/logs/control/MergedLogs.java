package io.dcp.logs.control;

import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Frame;
import io.dcp.platform.stream.OutboundChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;

/**
 * The lines of several containers in one view, by time. Lines that come within a moment are sorted;
 * the first ones wait until every container has told what was before, or a little longer at most.
 */
final class MergedLogs {
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Bytes of chunks that may wait; then the containers are held up. */
  private static final long MOST_WAITING = 4L * 1024 * 1024;

  private final OutboundChannel channel;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<Line> waiting = new ArrayList<>();
  private long bytes;
  private int behind;
  private int running;

  private record Line(LogChunk chunk, int index, LogView view) {
    long time() {
      return chunk.time(index);
    }
  }

  /**
   * A view of some containers.
   *
   * @param containers how many will give their lines
   */
  MergedLogs(OutboundChannel channel, int containers) {
    this.channel = channel;
    this.behind = containers;
    this.running = containers;
  }

  /** Where one of the containers gives its lines. */
  LogOutput of(String container, LogView view) {
    return new Part(container, view.of(container));
  }

  /** Sends batches until every container has ended, or nobody is there any more. */
  void run() throws InterruptedException {
    awaitBeginning();
    while (!channel.isClosed()) {
      var batch = take();
      if (!send(batch)) {
        return;
      }
      if (batch.isEmpty() && ended()) {
        channel.close(new Closing(Closing.DONE, "All logs have ended."));
        return;
      }
    }
  }

  private void awaitBeginning() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var left = PATIENCE.toNanos();
      while (behind > 0 && bytes < MOST_WAITING && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** What came within a moment, by time. */
  private List<Line> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (waiting.isEmpty() && running > 0) {
        changed.await(MOMENT.toNanos(), TimeUnit.NANOSECONDS);
      }
      var left = MOMENT.toNanos();
      while (behind == 0 && running > 0 && bytes < MOST_WAITING && left > 0) {
        left = changed.awaitNanos(left);
      }
      var batch = waiting;
      waiting = new ArrayList<>();
      bytes = 0;
      changed.signalAll();
      batch.sort(Comparator.comparingLong(Line::time));
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private boolean ended() {
    lock.lock();
    try {
      return running == 0 && waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  private boolean send(List<Line> batch) throws InterruptedException {
    var text = new JsonText(ChunkBuilder.FULL);
    for (var line : batch) {
      if (text.length() > 0) {
        text.add((byte) ',');
      }
      line.chunk().addLine(text, line.index(), line.view());
      if (text.length() >= ChunkBuilder.FULL) {
        if (!channel.put(LogChunk.frameOf(text))) {
          return false;
        }
        text.clear();
      }
    }
    return text.length() == 0 || channel.put(LogChunk.frameOf(text));
  }

  /** One of the containers. */
  private final class Part implements LogOutput {
    private final String container;
    private final LogView view;
    private boolean caughtUp;

    Part(String container, LogView view) {
      this.container = container;
      this.view = view;
    }

    @Override
    public boolean lines(LogChunk chunk, int from, IntPredicate shown) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        while (bytes > 0 && bytes + chunk.size() > MOST_WAITING && !channel.isClosed()) {
          changed.await(MOMENT.toNanos(), TimeUnit.NANOSECONDS);
        }
        for (var line = from; line < chunk.lines(); line++) {
          if (shown.test(line) && view.shows(chunk.error(line))) {
            waiting.add(new Line(chunk, line, view));
          }
        }
        bytes += chunk.size();
        if (bytes >= MOST_WAITING) {
          changed.signalAll();
        }
        return !channel.isClosed();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public boolean notice(Frame notice) throws InterruptedException {
      return channel.put(LogNotice.of(notice, container));
    }

    @Override
    public void end(Frame notice) throws InterruptedException {
      caughtUp();
      channel.put(LogNotice.of(notice, container));
      lock.lock();
      try {
        running--;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void caughtUp() {
      lock.lock();
      try {
        if (!caughtUp) {
          caughtUp = true;
          behind--;
          changed.signalAll();
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public boolean isClosed() {
      return channel.isClosed();
    }
  }
}
