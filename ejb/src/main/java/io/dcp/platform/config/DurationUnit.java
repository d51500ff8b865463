package io.dcp.platform.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Short names of time units in configuration values. */
final class DurationUnit {
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private DurationUnit() {}

  static ChronoUnit of(String shortName) {
    var unit = UNITS.get(shortName);
    if (unit == null) {
      throw new IllegalArgumentException(shortName);
    }
    return unit;
  }

  /** The duration as an operator would write it, in the largest unit that is exact. */
  static String text(Duration duration) {
    if (duration.toMillis() % 1_000 != 0) {
      return duration.toMillis() + "ms";
    }
    if (duration.toSeconds() % 60 != 0 || duration.isZero()) {
      return duration.toSeconds() + "s";
    }
    if (duration.toMinutes() % 60 != 0) {
      return duration.toMinutes() + "m";
    }
    return duration.toHours() % 24 == 0 ? duration.toDays() + "d" : duration.toHours() + "h";
  }
}
