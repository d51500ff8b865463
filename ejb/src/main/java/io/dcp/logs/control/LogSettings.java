package io.dcp.logs.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds of watched logs.
 *
 * @param ringBytes what is kept of each watched container, {@code DCP_LOG_RING_KB}
 * @param batch how long lines wait to travel together, {@code DCP_LOG_BATCH}
 * @param linger how long a stream goes on without a viewer, {@code DCP_LOG_LINGER}
 * @param retry pause before a broken stream is opened again, {@code DCP_LOG_RETRY}; it doubles up
 *     to ten times as long
 */
public record LogSettings(int ringBytes, Duration batch, Duration linger, Duration retry) {
  private static final int KIBIBYTE = 1024;

  /** Reads the settings, each with its default and its bounds. */
  public static LogSettings from(Settings settings) {
    return new LogSettings(
        KIBIBYTE * settings.number("DCP_LOG_RING_KB", 2 * KIBIBYTE, 64, 256 * KIBIBYTE),
        settings.duration(
            "DCP_LOG_BATCH", Duration.ofMillis(20), Duration.ofMillis(1), Duration.ofSeconds(1)),
        settings.duration(
            "DCP_LOG_LINGER", Duration.ofSeconds(3), Duration.ZERO, Duration.ofMinutes(1)),
        settings.duration(
            "DCP_LOG_RETRY", Duration.ofMillis(200), Duration.ofMillis(10), Duration.ofSeconds(5)));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    LogSettings read(Settings settings) {
      return from(settings);
    }
  }
}
