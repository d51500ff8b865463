package io.dcp.platform.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A viewer in memory that reads at once, or only when told to. */
public final class TestingSink implements FrameSink {
  final Deque<Frame> sent = new ConcurrentLinkedDeque<>();
  final List<Closing> closings = new CopyOnWriteArrayList<>();
  private final Queue<Written> waiting = new ArrayDeque<>();
  private volatile boolean reads = true;

  /** From now on writes hang until {@link #read}. */
  public void stall() {
    reads = false;
  }

  /** Lets the write that hangs end. */
  public void read() {
    Written next;
    synchronized (waiting) {
      next = waiting.remove();
    }
    next.written(null);
  }

  /** Reads whatever comes, and at once. */
  public void stallNoMore() {
    reads = true;
    read();
  }

  /** Lets the write that hangs fail. */
  public void fail(Throwable failure) {
    synchronized (waiting) {
      waiting.remove().written(failure);
    }
  }

  public int writing() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  public List<String> texts() {
    return sent.stream().map(frame -> frame instanceof Frame.Text text ? text.text() : "").toList();
  }

  public @Nullable Closing closing() {
    return closings.isEmpty() ? null : closings.getFirst();
  }

  @Override
  public void send(Frame frame, Written done) {
    sent.add(frame);
    if (reads) {
      done.written(null);
    } else {
      synchronized (waiting) {
        waiting.add(done);
      }
    }
  }

  @Override
  public void close(Closing closing) {
    closings.add(closing);
  }
}
