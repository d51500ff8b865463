package io.dcp.api.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new token, with the text that is never shown again.
 *
 * @param token the text itself: {@code dcp_} and 49 letters and digits, the last six of them a
 *     checksum
 * @param start see {@link PersonalToken#start()}
 * @param actions see {@link PersonalToken#actions()}
 * @param servers see {@link PersonalToken#servers()}
 */
public record PersonalTokenCreated(
    String token,
    UUID id,
    String name,
    String start,
    @Schema(nullable = true) @Nullable List<String> actions,
    @Schema(nullable = true) @Nullable List<UUID> servers,
    Instant createdAt,
    Instant expiresAt) {

  /** Without the token: a record's text may reach a log. */
  @Override
  public String toString() {
    return "PersonalTokenCreated[id=%s, start=%s]".formatted(id, start);
  }
}
