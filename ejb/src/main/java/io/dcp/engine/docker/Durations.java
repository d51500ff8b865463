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

  /** As {@code docker ps} writes it (units.HumanDuration of docker/go-units). */
  static String asDockerWrites(Duration duration) {
    var seconds = duration.toSeconds();
    var hours = Math.round(duration.toSeconds() / 3600.0);
    if (seconds < 1) {
      return "Less than a second";
    } else if (seconds < 60) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    } else if (duration.toMinutes() < 60) {
      return duration.toMinutes() == 1 ? "About a minute" : duration.toMinutes() + " minutes";
    } else if (hours < 48) {
      return hours == 1 ? "About an hour" : hours + " hours";
    } else if (hours < 24 * 7 * 2) {
      return hours / 24 + " days";
    } else if (hours < 24 * 30 * 2) {
      return hours / 24 / 7 + " weeks";
    } else if (hours < 24 * 365 * 2) {
      return hours / 24 / 30 + " months";
    }
    return hours / 24 / 365 + " years";
  }
}
