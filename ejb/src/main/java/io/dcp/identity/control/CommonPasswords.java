package io.dcp.identity.control;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The 30,000 passwords that people choose most often, from zxcvbn's list; only those that are long
 * enough to be tried at all are kept.
 */
final class CommonPasswords {
  private static final Set<String> LONG_ENOUGH = load();

  private CommonPasswords() {}

  /** Whether the password is one of them, in whatever case. */
  static boolean contain(String password) {
    return LONG_ENOUGH.contains(password.toLowerCase(Locale.ROOT));
  }

  private static Set<String> load() {
    try {
      return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
          .filter(password -> password.length() >= PasswordRules.MIN_CHARACTERS)
          .map(password -> password.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException missing) {
      throw new UncheckedIOException("The list of common passwords cannot be read.", missing);
    }
  }
}
