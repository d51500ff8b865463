package io.dcp.api.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person (or program) that may sign in.
 *
 * @param roles names of the roles granted at scope all
 * @param lastLoginAt null when the user never signed in
 */
public record User(
    UUID id,
    String username,
    @Schema(nullable = true) @Nullable String displayName,
    @Schema(nullable = true) @Nullable String email,
    List<String> roles,
    boolean disabled,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant lastLoginAt) {}
