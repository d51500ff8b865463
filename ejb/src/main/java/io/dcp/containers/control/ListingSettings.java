package io.dcp.containers.control;

import java.time.Duration;

/**
 * How lists read engines.
 *
 * @param patience how long a list waits for the slowest server
 * @param maxAge how long an answer serves others who ask
 */
public record ListingSettings(Duration patience, Duration maxAge) {

  /** What holds where nothing else is configured. */
  public static ListingSettings defaults() {
    return new ListingSettings(Duration.ofSeconds(2), Duration.ofMillis(500));
  }
}
