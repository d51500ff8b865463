package io.dcp.stats.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds of statistics.
 *
 * @param linger how long a stream stays open without a viewer, {@code DCP_STATS_LINGER}
 * @param history how far back samples are kept, {@code DCP_STATS_HISTORY}
 * @param streamsPerServer containers of one server that are watched at the same time, {@code
 *     DCP_STATS_STREAMS_PER_SERVER}
 * @param retry pause before a broken stream is opened again
 * @param silence how long an open stream may tell nothing, {@code DCP_STATS_SILENCE}; engines tell
 *     something each second
 * @param patience how long a single question waits for a sample
 */
public record StatsSettings(
    Duration linger,
    Duration history,
    int streamsPerServer,
    Duration retry,
    Duration silence,
    Duration patience) {

  /** Reads the settings, each with its default and its bounds. */
  public static StatsSettings from(Settings settings) {
    return new StatsSettings(
        settings.duration(
            "DCP_STATS_LINGER", Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(9)),
        settings.duration(
            "DCP_STATS_HISTORY",
            Duration.ofMinutes(10),
            Duration.ofSeconds(10),
            Duration.ofHours(1)),
        settings.number("DCP_STATS_STREAMS_PER_SERVER", 100, 1, 10_000),
        Duration.ofSeconds(1),
        settings.duration(
            "DCP_STATS_SILENCE",
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofMinutes(5)),
        Duration.ofSeconds(5));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    StatsSettings read(Settings settings) {
      return from(settings);
    }
  }
}
