package io.dcp.platform.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

/**
 * Things in their order between threads that add and one that takes, bounded in bytes. What is
 * larger than all the room fits when nothing else waits.
 */
public final class ByteQueue<T> {
  private final int capacity;
  private final ToIntFunction<T> size;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private long bytes;
  private long taken;
  private boolean complete;
  private boolean closed;

  /**
   * An empty queue.
   *
   * @param capacity so many bytes may wait
   * @param size what a thing counts for, in bytes
   */
  public ByteQueue(int capacity, ToIntFunction<T> size) {
    this.capacity = capacity;
    this.size = size;
  }

  /**
   * Adds a thing; what comes after the end is nothing.
   *
   * @param patience how long to wait for room while nothing is taken
   * @return false when there is none
   */
  public boolean add(T thing, Duration patience) throws InterruptedException {
    var weight = size.applyAsInt(thing);
    lock.lockInterruptibly();
    try {
      var before = taken;
      var left = patience.toNanos();
      while (!complete && bytes > 0 && bytes + weight > capacity) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
        if (taken != before) {
          before = taken;
          left = patience.toNanos();
        }
      }
      if (!complete) {
        waiting.addLast(thing);
        bytes += weight;
        changed.signalAll();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes the next thing, and waits for it; empty at the end. */
  public Optional<T> take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!complete && waiting.isEmpty()) {
        changed.await();
      }
      if (waiting.isEmpty()) {
        return Optional.empty();
      }
      var next = waiting.removeFirst();
      bytes -= size.applyAsInt(next);
      wasTaken();
      return Optional.of(next);
    } finally {
      lock.unlock();
    }
  }

  /** Takes all that wait; waits for one as long as told, or for the end. */
  public List<T> takeAll(Duration atMost) throws InterruptedException {
    var left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (!complete && waiting.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      var all = List.copyOf(waiting);
      waiting.clear();
      bytes = 0;
      wasTaken();
      return all;
    } finally {
      lock.unlock();
    }
  }

  private void wasTaken() {
    taken++;
    changed.signalAll();
  }

  /** Nothing is added any more; what waits can still be taken. */
  public void complete() {
    lock.lock();
    try {
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing is added any more, and what waits is not wanted. */
  public void close() {
    lock.lock();
    try {
      closed = true;
      complete = true;
      waiting.clear();
      bytes = 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether everything was taken and nothing follows. */
  public boolean isOver() {
    lock.lock();
    try {
      return complete && waiting.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Whether what waited was not wanted. */
  public boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }
}
