package io.dcp.logs.control;

import io.dcp.engine.LogSink;

/**
 * How far a log has been read, in the engine's own terms: for each of its two streams the time of
 * the last line and how many lines of that time there were. Within one stream times do not fall,
 * between the two they may by some microseconds, so each has a position of its own.
 *
 * <p>Not safe for threads by itself.
 */
final class LogPosition {
  private long outTime = LogSink.NO_TIME;
  private long errorTime = LogSink.NO_TIME;
  private int outCount;
  private int errorCount;

  LogPosition() {}

  LogPosition(LogPosition other) {
    outTime = other.outTime;
    errorTime = other.errorTime;
    outCount = other.outCount;
    errorCount = other.errorCount;
  }

  boolean isEmpty() {
    return outTime == LogSink.NO_TIME && errorTime == LogSink.NO_TIME;
  }

  /** Goes over one more line. A time that falls, as after a clock was set, counts as the last. */
  void advance(boolean error, long time) {
    if (error) {
      errorCount = time > errorTime ? 1 : errorCount + 1;
      errorTime = Math.max(errorTime, time);
    } else {
      outCount = time > outTime ? 1 : outCount + 1;
      outTime = Math.max(outTime, time);
    }
  }

  /** Whether the last line that this went over, of that stream, lies behind the other position. */
  boolean isBehind(LogPosition other, boolean error) {
    return error
        ? isAfter(errorTime, errorCount, other.errorTime, other.errorCount)
        : isAfter(outTime, outCount, other.outTime, other.outCount);
  }

  /** Whether everything that this went over was also gone over by the other. */
  boolean isWithin(LogPosition other) {
    return !isBehind(other, true) && !isBehind(other, false);
  }

  private static boolean isAfter(long time, int count, long otherTime, int otherCount) {
    return time > otherTime || (time == otherTime && count > otherCount);
  }

  /** The time of the newest line. */
  long newest() {
    return Math.max(outTime, errorTime);
  }

  /**
   * The time from which to read again so that nothing is missed: that of the stream that is further
   * back, but not more than {@code slack} nanoseconds before the other.
   */
  long resumeFrom(long slack) {
    var newest = newest();
    if (newest == LogSink.NO_TIME) {
      return newest;
    }
    return Math.max(Math.min(outTime, errorTime), newest - slack);
  }
}
