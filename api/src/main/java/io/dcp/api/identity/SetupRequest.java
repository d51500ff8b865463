package io.dcp.api.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Creates the first administrator.
 *
 * @param token the one-time token that the first start printed
 * @param username see {@link UserCreate#username()}
 * @param password see {@link UserCreate#password()}
 */
public record SetupRequest(
    @NotBlank @Size(max = 200) String token,
    @Username String username,
    @NotNull @Size(max = 200) String password) {}
