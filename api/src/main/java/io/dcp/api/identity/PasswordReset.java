package io.dcp.api.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Gives a user another password; all sessions of the user end.
 *
 * @param password see {@link UserCreate#password()}
 * @param mustChange whether the user must choose another one at the next sign-in
 */
public record PasswordReset(
    @NotNull @Size(max = 200) String password, @NotNull Boolean mustChange) {

  /** Without the password: a record's text may reach a log. */
  @Override
  public String toString() {
    return "PasswordReset[mustChange=%s]".formatted(mustChange);
  }
}
