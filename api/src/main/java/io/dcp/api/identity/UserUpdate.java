package io.dcp.api.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what an administrator may change of a user; the name stays for good.
 *
 * @param displayName see {@link UserCreate#displayName()}; none when absent
 * @param email see {@link UserCreate#email()}; none when absent
 * @param disabled a disabled user cannot sign in, and sessions and tokens end
 * @param mustChangePassword whether the user must choose another password before anything else
 */
public record UserUpdate(
    @Schema(nullable = true) @Size(max = 100) @Nullable String displayName,
    @Schema(nullable = true) @Email @Size(max = 254) @Nullable String email,
    @NotNull Boolean disabled,
    @NotNull Boolean mustChangePassword) {}
