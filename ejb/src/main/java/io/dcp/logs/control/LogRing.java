package io.dcp.logs.control;

import io.dcp.platform.stream.Frame;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest part of a log, bounded in bytes, from which every viewer takes at its own pace.
 * Entries are numbered; the lines too, so that a viewer that was overtaken knows how many it
 * missed.
 */
final class LogRing {
  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Long, Entry> entries = new HashMap<>();
  private final LogPosition evicted = new LogPosition();
  private final LogPosition newest = new LogPosition();
  private long first;
  private long next;
  private long nextLine;
  private long bytes;
  private @Nullable Frame interruption;

  /**
   * Lines, or a message about the stream.
   *
   * @param firstLine number of the first line, or of the next one
   * @param last whether nothing follows
   */
  record Entry(
      long number,
      long firstLine,
      @Nullable LogChunk chunk,
      @Nullable Frame notice,
      boolean last) {}

  /**
   * Where a viewer begins.
   *
   * @param entry number of the entry to take next
   * @param line number of the first line that it wants of it
   * @param filter of what it has already; null when it has nothing
   * @param joined messages about the stream below this number are of no interest any more
   * @param interruption the message about an interruption that lasts
   */
  record Cursor(
      long entry,
      long line,
      @Nullable LineFilter filter,
      long joined,
      @Nullable Frame interruption) {}

  LogRing(int capacity) {
    this.capacity = capacity;
  }

  void add(LogChunk chunk) {
    lock.lock();
    try {
      for (var line = 0; line < chunk.lines(); line++) {
        newest.advance(chunk.error(line), chunk.time(line));
      }
      append(new Entry(next, nextLine, chunk, null, false));
      nextLine += chunk.lines();
      bytes += chunk.size();
      while (bytes > capacity && first < next - 1) {
        evict();
      }
    } finally {
      lock.unlock();
    }
  }

  void interrupted(Frame notice) {
    lock.lock();
    try {
      interruption = notice;
      append(new Entry(next, nextLine, null, notice, false));
    } finally {
      lock.unlock();
    }
  }

  void resumed(Frame notice) {
    lock.lock();
    try {
      interruption = null;
      append(new Entry(next, nextLine, null, notice, false));
    } finally {
      lock.unlock();
    }
  }

  void end(Frame notice) {
    lock.lock();
    try {
      append(new Entry(next, nextLine, null, notice, true));
    } finally {
      lock.unlock();
    }
  }

  private void append(Entry entry) {
    entries.put(next, entry);
    next++;
    changed.signalAll();
  }

  private void evict() {
    var oldest = entries.remove(first);
    first++;
    if (oldest != null && oldest.chunk() != null) {
      var chunk = oldest.chunk();
      bytes -= chunk.size();
      for (var line = 0; line < chunk.lines(); line++) {
        evicted.advance(chunk.error(line), chunk.time(line));
      }
    }
  }

  /**
   * The entry of that number, or the oldest one when it has left already.
   *
   * @return null when there is none within the time
   */
  @Nullable Entry await(long number, Duration patience) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var left = patience.toNanos();
      while (number >= next && left > 0) {
        left = changed.awaitNanos(left);
      }
      return number >= next ? null : entries.get(Math.max(number, first));
    } finally {
      lock.unlock();
    }
  }

  /** From the oldest line on. */
  Cursor oldest() {
    lock.lock();
    try {
      return new Cursor(first, firstLine(), null, next, interruption);
    } finally {
      lock.unlock();
    }
  }

  /** From the beginning of the stream on, with every message about it. */
  Cursor beginning() {
    return new Cursor(0, 0, null, 0, null);
  }

  /** The newest lines of that number; empty when there are fewer here. */
  Optional<Cursor> newest(int lines) {
    lock.lock();
    try {
      var from = nextLine - lines;
      if (from < firstLine()) {
        return Optional.empty();
      }
      var entry = next;
      while (entry > first && nextLineBehind(entry - 1) > from) {
        entry--;
      }
      return Optional.of(new Cursor(entry, from, null, next, interruption));
    } finally {
      lock.unlock();
    }
  }

  /** What lies behind a position; empty when some of that has left already. */
  Optional<Cursor> behind(LogPosition position) {
    lock.lock();
    try {
      return evicted.isWithin(position)
          ? Optional.of(
              new Cursor(first, firstLine(), new LineFilter(evicted, position), next, interruption))
          : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** How far the stream has come. */
  LogPosition position() {
    lock.lock();
    try {
      return new LogPosition(newest);
    } finally {
      lock.unlock();
    }
  }

  /** Lines that ever came. */
  long lines() {
    lock.lock();
    try {
      return nextLine;
    } finally {
      lock.unlock();
    }
  }

  private long firstLine() {
    var oldest = entries.get(first);
    return oldest == null ? nextLine : oldest.firstLine();
  }

  private long nextLineBehind(long number) {
    var entry = entries.get(number + 1);
    return entry == null ? nextLine : entry.firstLine();
  }
}
