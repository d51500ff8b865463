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
 * @param groups the groups that the user is a member of
 * @param mustChangePassword the user can do nothing else before changing the password
 * @param secondFactor a sign-in also needs a code
 * @param lastLoginAt null when the user never signed in
 */
public record User(
    UUID id,
    String username,
    @Schema(nullable = true) @Nullable String displayName,
    @Schema(nullable = true) @Nullable String email,
    List<String> roles,
    List<UserGroup> groups,
    boolean disabled,
    boolean mustChangePassword,
    boolean secondFactor,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant lastLoginAt) {}
