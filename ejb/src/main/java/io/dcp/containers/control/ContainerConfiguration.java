package io.dcp.containers.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads how lists of containers are made. */
@ApplicationScoped
public class ContainerConfiguration {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Produces
  @Singleton
  ListingSettings listing(Settings settings) {
    var defaults = ListingSettings.defaults();
    return new ListingSettings(
        settings.duration(
            "DCP_ENGINE_LIST_PATIENCE", defaults.patience(), Duration.ofMillis(50), LONGEST),
        settings.duration("DCP_ENGINE_LIST_AGE", defaults.maxAge(), Duration.ZERO, LONGEST));
  }
}
