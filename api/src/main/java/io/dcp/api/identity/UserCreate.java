package io.dcp.api.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Creates a user.
 *
 * @param username see {@link Username}
 * @param password 12 characters to 72 bytes in UTF-8 (the most that bcrypt reads), without the user
 *     name, and none of the commonest ones
 * @param displayName how people call the user, at most 100 characters
 * @param email at most 254 characters
 * @param roles names of roles to grant at scope all, for example {@code viewer}; none when absent
 * @param mustChangePassword whether the user must choose another password first; false when absent
 */
public record UserCreate(
    @Username String username,
    @NotNull @Size(max = 200) String password,
    @Schema(nullable = true) @Size(max = 100) @Nullable String displayName,
    @Schema(nullable = true) @Email @Size(max = 254) @Nullable String email,
    @Schema(nullable = true) @Size(max = 20) @Nullable List<@NotNull String> roles,
    @Schema(nullable = true) @Nullable Boolean mustChangePassword) {

  /** Without the password: a record's text may reach a log. */
  @Override
  public String toString() {
    return "UserCreate[username=%s, roles=%s]".formatted(username, roles);
  }
}
