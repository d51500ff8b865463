package io.dcp.events.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How long events are kept.
 *
 * @param age older ones are removed, {@code DCP_EVENTS_AGE}
 * @param most of more than so many the oldest are removed, {@code DCP_EVENTS_MOST}
 * @param pause between two batches that are written
 * @param cleaning between two removals
 */
public record EventSettings(Duration age, int most, Duration pause, Duration cleaning) {

  /** What holds where nothing else is configured. */
  public static EventSettings defaults() {
    return new EventSettings(
        Duration.ofDays(30), 100_000, Duration.ofMillis(300), Duration.ofMinutes(10));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    EventSettings read(Settings settings) {
      var defaults = defaults();
      return new EventSettings(
          settings.duration(
              "DCP_EVENTS_AGE", defaults.age(), Duration.ofSeconds(1), Duration.ofDays(3_650)),
          settings.number("DCP_EVENTS_MOST", defaults.most(), 100, 10_000_000),
          defaults.pause(),
          settings.duration(
              "DCP_EVENTS_CLEANING",
              defaults.cleaning(),
              Duration.ofSeconds(1),
              Duration.ofDays(1)));
    }
  }
}
