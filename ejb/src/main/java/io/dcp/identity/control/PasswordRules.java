package io.dcp.identity.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a new password must be: 12 characters to 72 bytes in UTF-8, none that many people choose,
 * and without the user's name.
 */
public final class PasswordRules {
  static final int MIN_CHARACTERS = 12;

  /** A name of two letters stands in every third sentence. */
  private static final int SHORTEST_NAME_TO_FIND = 3;

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
    var lower = password.toLowerCase(Locale.ROOT);
    if (username.length() >= SHORTEST_NAME_TO_FIND
        && lower.contains(username.toLowerCase(Locale.ROOT))) {
      throw refuse(field, "The password must not contain the user name.");
    }
    if (CommonPasswords.contain(password)) {
      throw refuse(field, "Too many people use this password; choose another one.");
    }
  }

  private static DomainException refuse(String field, String sentence) {
    return DomainException.ofField(ErrorCode.PASSWORD_REFUSED, field, sentence);
  }
}
