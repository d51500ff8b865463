package io.dcp.platform.concurrent;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Does something again and again on a virtual thread of its own, until it is closed or the executor
 * ends. A round that fails is logged and does not end it.
 */
public final class Repeated implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Repeated.class.getName());

  private final Duration interval;
  private final Runnable round;
  private volatile boolean closed;

  private Repeated(Duration interval, Runnable round) {
    this.interval = interval;
    this.round = round;
  }

  /**
   * Begins, with a pause first.
   *
   * @param interval between the end of a round and the beginning of the next
   */
  public static Repeated start(Executor threads, Duration interval, Runnable round) {
    var repeated = new Repeated(interval, round);
    threads.execute(repeated::run);
    return repeated;
  }

  private void run() {
    while (!closed) {
      LockSupport.parkNanos(interval.toNanos());
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      try {
        round.run();
      } catch (RuntimeException failed) {
        LOG.log(Level.ERROR, "repeated.failed", failed);
      }
    }
  }

  /** A round that runs goes on to its end. */
  @Override
  public void close() {
    closed = true;
  }
}
