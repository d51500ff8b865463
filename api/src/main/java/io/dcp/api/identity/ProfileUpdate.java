package io.dcp.api.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what users may change of themselves.
 *
 * @param displayName see {@link UserCreate#displayName()}; none when absent
 * @param email see {@link UserCreate#email()}; none when absent
 */
public record ProfileUpdate(
    @Schema(nullable = true) @Size(max = 100) @Nullable String displayName,
    @Schema(nullable = true) @Email @Size(max = 254) @Nullable String email) {}
