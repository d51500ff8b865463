package io.dcp.engine.docker;

import java.time.Duration;

/** Durations in words. */
final class Durations {
  private Durations() {}

  /** For a sentence about a deadline: {@code 4 seconds}, {@code 300 milliseconds}. */
  static String inWords(Duration duration) {
    if (duration.toMillis() % 1000 != 0) {
      return duration.toMillis() + " milliseconds";
    }
    return duration.toSeconds() == 1 ? "1 second" : duration.toSeconds() + " seconds";
  }
}
