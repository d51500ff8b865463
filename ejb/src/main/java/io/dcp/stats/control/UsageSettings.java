package io.dcp.stats.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How the use of servers is measured.
 *
 * @param interval between two measurements of a server, {@code DCP_SERVER_USAGE_INTERVAL}; zero
 *     switches them off
 * @param atOnce containers of one server that are measured at the same time, {@code
 *     DCP_SERVER_USAGE_AT_ONCE}
 * @param patience how long one container may take
 */
public record UsageSettings(Duration interval, int atOnce, Duration patience) {

  boolean isOff() {
    return interval.isZero();
  }

  /** Reads the settings, each with its default and its bounds. */
  public static UsageSettings from(Settings settings) {
    return new UsageSettings(
        settings.duration(
            "DCP_SERVER_USAGE_INTERVAL", Duration.ofMinutes(1), Duration.ZERO, Duration.ofHours(1)),
        settings.number("DCP_SERVER_USAGE_AT_ONCE", 4, 1, 64),
        Duration.ofSeconds(5));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    UsageSettings read(Settings settings) {
      return from(settings);
    }
  }
}
