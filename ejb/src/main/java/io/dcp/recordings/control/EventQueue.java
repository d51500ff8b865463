package io.dcp.recordings.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The events of one recording that wait to be written, bounded in bytes. */
final class EventQueue {
  /** So much may wait. */
  static final int CAPACITY = 256 * 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private List<TerminalEvent> events = new ArrayList<>();
  private int bytes;
  private boolean closed;

  /**
   * Adds an event; what comes after the end is nothing.
   *
   * @param patience how long it waits for room
   * @return false when there is none
   */
  boolean add(TerminalEvent event, Duration patience) throws InterruptedException {
    var left = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (!closed && bytes > 0 && bytes + event.size() > CAPACITY) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      if (!closed) {
        events.add(event);
        bytes += event.size();
        changed.signalAll();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes all events; waits for one as long as told, or for the end. */
  List<TerminalEvent> take(Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (!closed && events.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      var taken = events;
      events = new ArrayList<>();
      bytes = 0;
      changed.signalAll();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** No event follows; those that wait can still be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether everything was taken and nothing follows. */
  boolean isOver() {
    lock.lock();
    try {
      return closed && events.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
