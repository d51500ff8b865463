package io.dcp.logs.control;

import io.dcp.engine.LogSink;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gathers lines that come within a moment. The first line after a silence leaves at once; under
 * load a batch leaves when it is full or its time has come.
 */
final class LogBatches implements LogSink, Runnable, AutoCloseable {
  private final LogRing ring;
  private final long intervalNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition begun = lock.newCondition();
  private final ChunkBuilder builder = new ChunkBuilder();
  private long publishedAt;
  private boolean closed;

  LogBatches(LogRing ring, Duration interval) {
    this.ring = ring;
    this.intervalNanos = interval.toNanos();
    this.publishedAt = System.nanoTime() - intervalNanos;
  }

  @Override
  public boolean line(boolean error, long time, byte[] bytes, int offset, int length) {
    lock.lock();
    try {
      var first = builder.isEmpty();
      builder.add(error, time, bytes, offset, length);
      if (builder.isFull() || (first && System.nanoTime() - publishedAt >= intervalNanos)) {
        publish();
      } else if (first) {
        begun.signal();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Sends batches whose time has come, until the end. */
  @Override
  public void run() {
    while (awaitBatch()) {
      LockSupport.parkNanos(publishedAt() + intervalNanos - System.nanoTime());
      flush();
    }
  }

  private boolean awaitBatch() {
    lock.lock();
    try {
      while (!closed && builder.isEmpty()) {
        begun.awaitUninterruptibly();
      }
      return !closed && !Thread.currentThread().isInterrupted();
    } finally {
      lock.unlock();
    }
  }

  private long publishedAt() {
    lock.lock();
    try {
      return publishedAt;
    } finally {
      lock.unlock();
    }
  }

  void flush() {
    lock.lock();
    try {
      if (!builder.isEmpty()) {
        publish();
      }
    } finally {
      lock.unlock();
    }
  }

  private void publish() {
    publishedAt = System.nanoTime();
    ring.add(builder.take());
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      begun.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
