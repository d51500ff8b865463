package io.dcp.api.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program acts for its owner: {@code Authorization: Bearer dcp_...}. It may
 * never do more than its owner may at that moment.
 *
 * @param start the token's first characters, to tell it from others; the rest is not kept
 * @param actions the actions that it is cut to; null: not cut
 * @param servers ids of the servers that it is cut to; null: not cut
 * @param lastUsedAt exact to a minute; null when it was never used
 */
public record PersonalToken(
    UUID id,
    String name,
    String start,
    @Schema(nullable = true) @Nullable List<String> actions,
    @Schema(nullable = true) @Nullable List<UUID> servers,
    Instant createdAt,
    Instant expiresAt,
    @Schema(nullable = true) @Nullable Instant lastUsedAt) {}
