package io.dcp.access.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of the access decision.
 *
 * @param rightsMaxAge how old a right that another instance may have changed can be ({@code
 *     DCP_RIGHTS_MAX_AGE})
 */
public record AccessSettings(Duration rightsMaxAge) {
  static final Duration DEFAULT_MAX_AGE = Duration.ofSeconds(5);

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    AccessSettings read(Settings settings) {
      return new AccessSettings(
          settings.duration("DCP_RIGHTS_MAX_AGE", DEFAULT_MAX_AGE, Duration.ZERO, DEFAULT_MAX_AGE));
    }
  }
}
