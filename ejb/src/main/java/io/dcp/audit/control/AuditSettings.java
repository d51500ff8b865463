package io.dcp.audit.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How the audit is written and kept.
 *
 * @param patience how long a change waits for its record before it is refused, {@code
 *     DCP_AUDIT_PATIENCE}
 * @param retry pause before records that must not be lost are written again
 * @param anchorInterval between two looks whether there is something to anchor, {@code
 *     DCP_AUDIT_ANCHOR_INTERVAL}
 * @param refusalInterval between two records of anonymous refusals of an address, {@code
 *     DCP_AUDIT_REFUSAL_INTERVAL}
 * @param retention older records are removed; zero keeps them for ever, {@code DCP_AUDIT_RETENTION}
 * @param cleaning between two removals, {@code DCP_AUDIT_CLEANING}
 */
public record AuditSettings(
    Duration patience,
    Duration retry,
    Duration anchorInterval,
    Duration refusalInterval,
    Duration retention,
    Duration cleaning) {

  /** What holds where nothing else is configured. */
  public static AuditSettings defaults() {
    return new AuditSettings(
        Duration.ofSeconds(3),
        Duration.ofMillis(500),
        Duration.ofMinutes(1),
        Duration.ofMinutes(1),
        Duration.ofDays(365),
        Duration.ofHours(1));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    AuditSettings read(Settings settings) {
      var defaults = defaults();
      return new AuditSettings(
          settings.duration(
              "DCP_AUDIT_PATIENCE",
              defaults.patience(),
              Duration.ofMillis(100),
              Duration.ofSeconds(30)),
          defaults.retry(),
          settings.duration(
              "DCP_AUDIT_ANCHOR_INTERVAL",
              defaults.anchorInterval(),
              Duration.ofSeconds(1),
              Duration.ofHours(1)),
          settings.duration(
              "DCP_AUDIT_REFUSAL_INTERVAL",
              defaults.refusalInterval(),
              Duration.ofSeconds(1),
              Duration.ofHours(1)),
          settings.duration(
              "DCP_AUDIT_RETENTION", defaults.retention(), Duration.ZERO, Duration.ofDays(3_650)),
          settings.duration(
              "DCP_AUDIT_CLEANING",
              defaults.cleaning(),
              Duration.ofSeconds(1),
              Duration.ofDays(1)));
    }
  }
}
