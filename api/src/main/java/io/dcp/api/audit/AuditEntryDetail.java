package io.dcp.api.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its records, the oldest first: what was meant to be done, and what became of it.
 */
public record AuditEntryDetail(AuditEntry entry, List<AuditRecord> records) {

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
