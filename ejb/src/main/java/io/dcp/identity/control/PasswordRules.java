package io.dcp.identity.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;

/** What a new password must be: 12 characters to 72 bytes in UTF-8, and not the user's name. */
public final class PasswordRules {
  static final int MIN_CHARACTERS = 12;

  private PasswordRules() {}

  /**
   * Checks a new password.
   *
   * @param field where it stands in the request
   * @throws DomainException {@link ErrorCode#PASSWORD_REFUSED} with the rule that it breaks
   */
  public static void check(String field, String password, String username) {
    if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
      throw refuse(field, "A password has at least %d characters.".formatted(MIN_CHARACTERS));
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > Passwords.MAX_BYTES) {
      throw refuse(field, "A password has at most %d bytes.".formatted(Passwords.MAX_BYTES));
    }
    if (password.strip().equalsIgnoreCase(username)) {
      throw refuse(field, "The password must not be the user name.");
    }
  }

  private static DomainException refuse(String field, String sentence) {
    return DomainException.ofField(ErrorCode.PASSWORD_REFUSED, field, sentence);
  }
}
