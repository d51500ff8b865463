package io.dcp.containers.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How much of what is done to many containers happens at a time.
 *
 * @param atOnce over all servers, {@code DCP_ACTIONS_AT_ONCE}
 * @param perServer on one server, {@code DCP_ACTIONS_PER_SERVER}
 * @param look between two looks at a container that is to become well
 */
public record ActionSettings(int atOnce, int perServer, Duration look) {

  /** Reads the settings, each with its default and its bounds. */
  public static ActionSettings from(Settings settings) {
    return new ActionSettings(
        settings.number("DCP_ACTIONS_AT_ONCE", 64, 1, 1_000),
        settings.number("DCP_ACTIONS_PER_SERVER", 4, 1, 100),
        Duration.ofMillis(500));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    ActionSettings read(Settings settings) {
      return from(settings);
    }
  }
}
