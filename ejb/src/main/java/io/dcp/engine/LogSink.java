package io.dcp.engine;

/** Takes the lines of a log as bytes, because there can be a hundred megabytes of them. */
@FunctionalInterface
public interface LogSink {
  /** The time of a line that has none. */
  long NO_TIME = Long.MIN_VALUE;

  /**
   * One line, without its newline. The array is reused: what is to be kept must be copied.
   *
   * @param error whether it was written to stderr
   * @param time when the engine received it, in nanoseconds since 1970, or {@link #NO_TIME}
   * @param bytes UTF-8 most of the time; whatever the program wrote
   * @return whether to go on; false ends the reading
   */
  boolean line(boolean error, long time, byte[] bytes, int offset, int length);
}
