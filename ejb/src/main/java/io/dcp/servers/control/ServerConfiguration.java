package io.dcp.servers.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads how servers are watched and which addresses are allowed. */
@ApplicationScoped
public class ServerConfiguration {
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofHours(1);

  @Produces
  @Singleton
  ServerSettings settings(Settings settings) {
    var defaults = ServerSettings.defaults();
    return new ServerSettings(
        duration(settings, "DCP_ENGINE_PING_INTERVAL", defaults.pingInterval()),
        duration(settings, "DCP_ENGINE_PING_DEADLINE", defaults.pingDeadline()),
        duration(settings, "DCP_ENGINE_SLOW_PING", defaults.slowPing()),
        duration(settings, "DCP_ENGINE_DISK_USAGE_AGE", defaults.diskUsageAge()));
  }

  @Produces
  @Singleton
  AllowedAddresses allowedAddresses(Settings settings) {
    return AllowedAddresses.parse(settings.list(AllowedAddresses.VARIABLE));
  }

  private static Duration duration(Settings settings, String name, Duration fallback) {
    return settings.duration(name, fallback, SHORTEST, LONGEST);
  }
}
