package io.dcp.api.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Signs a user in.
 *
 * @param username as typed; compared in lower case
 * @param password as typed
 * @param otp the six digits of the second factor or a recovery code, when the account has one
 */
public record LoginRequest(
    @NotNull @Size(max = 200) String username,
    @NotNull @Size(max = 200) String password,
    @Schema(nullable = true) @Size(max = 20) @Nullable String otp) {}
