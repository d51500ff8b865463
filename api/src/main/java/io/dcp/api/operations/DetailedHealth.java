package io.dcp.api.operations;

import io.dcp.api.servers.ServerHealth;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own condition with all that it depends on, for administrators.
 *
 * @param status {@code up}, or {@code degraded} when a part does not answer
 * @param version of the platform
 * @param database the database in use
 * @param servers every registered server
 * @param mirrors what is kept of each in memory
 * @param livePages pages that are told what changes
 */
public record DetailedHealth(
    String status,
    String version,
    Instant startedAt,
    Database database,
    Memory memory,
    List<ServerCondition> servers,
    List<MirrorCondition> mirrors,
    int livePages) {

  /**
   * The platform's database.
   *
   * @param product for example {@code PostgreSQL 15.18}
   * @param schemaVersion newest migration applied
   * @param error why it does not answer; null while it does
   */
  public record Database(
      boolean up,
      @Schema(nullable = true) @Nullable String product,
      @Schema(nullable = true) @Nullable String schemaVersion,
      @Schema(nullable = true) @Nullable String error) {}

  /** Heap in bytes. */
  public record Memory(long heapUsedBytes, long heapMaxBytes) {}

  /**
   * What is kept of one server in memory.
   *
   * @param asOf when it was last known to be right; null while it is live, and when the server was
   *     never read
   * @param bytes an estimate
   * @param cut whether something was left out because there is more than is kept of one kind
   */
  public record MirrorCondition(
      UUID server,
      @Schema(nullable = true) @Nullable Instant asOf,
      int containers,
      int images,
      int volumes,
      int networks,
      long bytes,
      boolean cut) {}

  /** One registered server. */
  public record ServerCondition(UUID id, String name, ServerHealth health) {}
}
