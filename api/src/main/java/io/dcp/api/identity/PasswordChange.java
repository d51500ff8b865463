package io.dcp.api.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Changes the signed-in user's own password; every other session of the user ends.
 *
 * @param currentPassword the password in force
 * @param newPassword see {@link UserCreate#password()}
 */
public record PasswordChange(
    @NotNull @Size(max = 200) String currentPassword,
    @NotNull @Size(max = 200) String newPassword) {}
