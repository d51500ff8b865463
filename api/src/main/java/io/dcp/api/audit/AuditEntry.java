package io.dcp.api.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, or wanted to do.
 *
 * @param seq number of its newest record in the chain
 * @param at when it ended; when it began, while it is pending
 * @param actor null for what happened before a sign-in, and for the platform itself
 * @param address where the request came from
 * @param action for example {@code container.start}; {@code GET /audit/actions} lists them
 * @param server id of the server it was done on; null for the platform
 * @param serverName of that time
 * @param resource what it was done to, as the request named it
 * @param requestId the {@code X-Request-Id} of the request
 * @param outcome {@code success}; {@code refused} by the platform; {@code failed} when tried;
 *     {@code unknown} when the platform ended in its middle; {@code pending} while it is under way
 * @param code why it was refused or failed
 * @param tookMicros microseconds from its beginning to its end
 * @param details what else is known of it, by name; never a secret
 */
public record AuditEntry(
    UUID id,
    long seq,
    Instant at,
    @Schema(nullable = true) @Nullable AuditActor actor,
    @Schema(nullable = true) @Nullable String address,
    String action,
    @Schema(nullable = true) @Nullable String server,
    @Schema(nullable = true) @Nullable String serverName,
    @Schema(nullable = true) @Nullable String resource,
    @Schema(nullable = true) @Nullable String requestId,
    @Schema(enumeration = {"success", "refused", "failed", "unknown", "pending"}) String outcome,
    @Schema(nullable = true) @Nullable String code,
    @Schema(nullable = true) @Nullable Long tookMicros,
    Map<String, String> details) {

  /**
   * Who did it.
   *
   * @param name of that time
   * @param session id of the session or, {@code byToken}, of the personal access token
   */
  public record AuditActor(String id, String name, String session, boolean byToken) {}
}
