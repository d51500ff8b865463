package io.dcp.api.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Proves that it is the user in person who asks.
 *
 * @param password the password in force
 */
public record PasswordProof(@NotNull @Size(max = 200) String password) {

  /** Without the password: a record's text may reach a log. */
  @Override
  public String toString() {
    return "PasswordProof[]";
  }
}
