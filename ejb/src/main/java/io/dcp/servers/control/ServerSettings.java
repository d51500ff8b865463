package io.dcp.servers.control;

import java.time.Duration;

/**
 * How servers are watched.
 *
 * @param pingInterval between two checks of one server; shortened by up to a fifth, so that the
 *     checks of many servers do not come at once
 * @param pingDeadline for one check; a check that ends there is repeated at once
 * @param slowPing a longer round trip makes a server {@code degraded}
 * @param diskUsageAge how long a disk usage is shown before it is read again
 */
public record ServerSettings(
    Duration pingInterval, Duration pingDeadline, Duration slowPing, Duration diskUsageAge) {

  /** What holds where nothing else is configured. */
  public static ServerSettings defaults() {
    return new ServerSettings(
        Duration.ofSeconds(10),
        Duration.ofSeconds(4),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60));
  }
}
