package io.dcp.api.identity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in that goes on.
 *
 * @param lastUsedAt when it was last renewed, which a console in use does every few minutes
 * @param expiresAt when it ends unless it is used before
 * @param address the network address that used it last
 * @param client the browser and system, or the program, as it calls itself
 * @param current whether this request belongs to it
 */
public record Session(
    UUID id,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    @Schema(nullable = true) @Nullable String address,
    @Schema(nullable = true) @Nullable String client,
    boolean current) {}
