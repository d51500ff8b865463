package io.dcp.live.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How pages are kept up to date.
 *
 * @param tick the shortest time between two frames with changes, {@code DCP_LIVE_TICK}
 * @param heartbeat between two signs of life, {@code DCP_LIVE_HEARTBEAT}
 * @param rights between two checks of rights
 * @param part bytes of one part of a snapshot
 * @param mostPending things of one subscription that may wait; of more, a snapshot is cheaper
 * @param mostEvents events that a subscription begins with, and that may wait
 */
public record LiveSettings(
    Duration tick, Duration heartbeat, Duration rights, int part, int mostPending, int mostEvents) {

  /** What holds where nothing else is configured. */
  public static LiveSettings defaults() {
    return new LiveSettings(
        Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(1), 250_000, 5_000, 100);
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    LiveSettings read(Settings settings) {
      var defaults = defaults();
      return new LiveSettings(
          settings.duration(
              "DCP_LIVE_TICK", defaults.tick(), Duration.ofMillis(10), Duration.ofSeconds(10)),
          settings.duration(
              "DCP_LIVE_HEARTBEAT",
              defaults.heartbeat(),
              Duration.ofMillis(100),
              Duration.ofSeconds(20)),
          defaults.rights(),
          defaults.part(),
          defaults.mostPending(),
          defaults.mostEvents());
    }
  }
}
