package io.dcp.mirror.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads how servers are mirrored from the variables {@code DCP_MIRROR_...}. */
@ApplicationScoped
public class MirrorConfiguration {

  @Produces
  @Singleton
  MirrorSettings settings(Settings settings) {
    var defaults = MirrorSettings.defaults();
    return new MirrorSettings(
        settings.duration(
            "DCP_MIRROR_RESYNC_INTERVAL",
            defaults.resync(),
            Duration.ofSeconds(1),
            Duration.ofHours(1)),
        settings.duration(
            "DCP_MIRROR_QUIET", defaults.quiet(), Duration.ZERO, Duration.ofSeconds(10)),
        defaults.afterEnd(),
        defaults.shortestPause(),
        settings.duration(
            "DCP_MIRROR_LONGEST_PAUSE",
            defaults.longestPause(),
            Duration.ofMillis(200),
            Duration.ofMinutes(5)),
        settings.number("DCP_MIRROR_READS_AT_ONCE", defaults.readsAtOnce(), 1, 14),
        settings.number("DCP_MIRROR_MOST_ITEMS", defaults.mostItems(), 100, 1_000_000),
        defaults.patience());
  }
}
