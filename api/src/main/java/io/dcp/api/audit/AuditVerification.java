package io.dcp.api.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole chain found.
 *
 * @param ok nothing is wrong
 * @param at when the check began
 * @param rows records that were found right, up to the first bad one
 * @param from number of the first record that must be there; what came before was removed by
 *     retention
 * @param to number of the newest record
 * @param head seal of the newest record: proves all of the chain to whoever keeps a copy of it
 */
public record AuditVerification(
    boolean ok,
    Instant at,
    long rows,
    long from,
    long to,
    String head,
    @Schema(nullable = true) @Nullable FirstBad firstBad,
    Anchors anchors) {

  /**
   * The first place at which something is wrong.
   *
   * @param seq number of the record
   * @param detail what that means, in one sentence
   */
  public record FirstBad(
      long seq,
      @Schema(
              enumeration = {
                "edited",
                "missing",
                "reordered",
                "cut-off",
                "replaced",
                "other-key",
                "checkpoint-edited"
              })
          String reason,
      String detail) {}

  /**
   * The copies of the chain's end in the data folder.
   *
   * @param count those that the chain was held against
   * @param damaged lines that are none: cut off by a crash or a full disk, changed by somebody, or
   *     of another master key
   * @param lastSeq number of the record that was anchored last; 0 when none was
   */
  public record Anchors(
      long count, long damaged, long lastSeq, @Schema(nullable = true) @Nullable Instant lastAt) {}
}
