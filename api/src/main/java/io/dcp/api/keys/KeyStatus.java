package io.dcp.api.keys;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The keys that seal secrets in the database; never a key itself.
 *
 * @param masterKeyId tells master keys apart and reveals nothing of them
 * @param dataKeys the newest first
 * @param rotation the change that runs or ran last
 */
public record KeyStatus(
    String masterKeyId,
    List<DataKeyStatus> dataKeys,
    @Schema(nullable = true) @Nullable Rotation rotation) {

  /**
   * A key that lies in the database, sealed under the master key.
   *
   * @param state active: seals; former: opens what it sealed; unused: will be removed
   * @param sealed how many secrets it seals
   * @param kinds of which kinds these are
   */
  public record DataKeyStatus(
      String id,
      @Schema(enumeration = {"active", "former", "unused"}) String state,
      Instant createdAt,
      @Schema(nullable = true) @Nullable Instant replacedAt,
      long sealed,
      List<SealedCount> kinds) {}

  /**
   * How many secrets of one kind.
   *
   * @param kind for example server-tls
   */
  public record SealedCount(String kind, long count) {}

  /**
   * A change of the data key.
   *
   * @param keyId the key that seals since then
   * @param secrets how many there were to seal anew
   * @param done how many of them are
   * @param problem what keeps it from its end, in one sentence
   */
  public record Rotation(
      UUID id,
      @Schema(enumeration = {"running", "done"}) String state,
      String keyId,
      Instant startedAt,
      String startedBy,
      @Schema(nullable = true) @Nullable Instant endedAt,
      long secrets,
      long done,
      @Schema(nullable = true) @Nullable String problem) {}
}
