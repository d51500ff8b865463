package io.dcp.terminals.control;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Input that the program has not read yet; bounded in bytes. Whoever adds waits for room, as long
 * as the program reads anything at all.
 */
final class InputQueue {
  private static final int CAPACITY = 256 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
  private int bytes;
  private long taken;
  private boolean complete;
  private boolean closed;

  /**
   * Adds input.
   *
   * @param patience how long to wait without any progress
   * @return false when nothing of it was added
   */
  boolean add(byte[] piece, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var before = taken;
      var left = patience.toNanos();
      while (!closed && bytes > 0 && bytes + piece.length > CAPACITY) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
        if (taken != before) {
          before = taken;
          left = patience.toNanos();
        }
      }
      if (!closed && !complete) {
        pieces.addLast(piece);
        bytes += piece.length;
        changed.signalAll();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is added any more; what waits is still taken. */
  void complete() {
    lock.lock();
    try {
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What waits is not wanted any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      pieces.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next piece; null at the end. The one before counts as read now. */
  byte @Nullable [] take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && !complete && pieces.isEmpty()) {
        changed.await();
      }
      if (closed || pieces.isEmpty()) {
        return null;
      }
      var piece = pieces.removeFirst();
      bytes -= piece.length;
      taken++;
      changed.signalAll();
      return piece;
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
