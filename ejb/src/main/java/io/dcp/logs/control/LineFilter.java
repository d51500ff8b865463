package io.dcp.logs.control;

/** Lets through what lies behind a position, when the lines before it come once more. */
final class LineFilter {
  private final LogPosition sent;
  private final LogPosition seen;

  /**
   * A filter that begins somewhere before a position.
   *
   * @param from what the lines that come follow on; empty for the beginning of a time
   * @param sent what is not to come again
   */
  LineFilter(LogPosition from, LogPosition sent) {
    this.seen = new LogPosition(from);
    this.sent = new LogPosition(sent);
  }

  boolean passes(boolean error, long time) {
    seen.advance(error, time);
    return seen.isBehind(sent, error);
  }
}
