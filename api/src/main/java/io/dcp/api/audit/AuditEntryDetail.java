package io.dcp.api.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its records, the oldest first: what was meant to be done, and what became of it.
 *
 * @param changes in what the thing differs from what it was; empty where that is not recorded
 */
public record AuditEntryDetail(
    AuditEntry entry, List<AuditChange> changes, List<AuditRecord> records) {

  /**
   * A field that was changed.
   *
   * @param before JSON unless it is a text, cut when it is long; null when there was nothing
   * @param after likewise; null when there is nothing now
   */
  public record AuditChange(
      String field,
      @Schema(nullable = true) @Nullable String before,
      @Schema(nullable = true) @Nullable String after) {}

  /**
   * A record of the chain.
   *
   * @param kind {@code intent}, {@code outcome} or {@code event}
   * @param text what is sealed, a JSON object
   * @param previous seal of the record before it; null when retention has removed that one
   * @param mac seal of this record and of the one before it (HMAC-SHA-256, hexadecimal)
   * @param intact whether seal, text and what is shown belong together; null when {@code previous}
   *     is
   */
  public record AuditRecord(
      long seq,
      @Schema(enumeration = {"intent", "outcome", "event"}) String kind,
      Instant at,
      String text,
      @Schema(nullable = true) @Nullable String previous,
      String mac,
      @Schema(nullable = true) @Nullable Boolean intact) {}
}
