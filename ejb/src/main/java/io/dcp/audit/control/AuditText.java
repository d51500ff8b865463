package io.dcp.audit.control;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes given text safe to show in a record: bounded, and without characters that hide or reorder
 * others.
 */
final class AuditText {
  /** Longest text of one value, in characters; longer ones are cut and end with an ellipsis. */
  static final int MAX_VALUE = 500;

  /**
   * Controls, invisible formatting such as the bidirectional overrides, line separators, half
   * surrogates.
   */
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private AuditText() {}

  static String of(String text) {
    // whatever lies behind the bound is not looked at, and what replaces characters is longer
    var bounded = text.substring(0, Math.min(text.length(), MAX_VALUE));
    var safe =
        UNSAFE
            .matcher(bounded)
            .replaceAll(match ->
                "\\\\u%04x".formatted(match.group().codePointAt(0)).toLowerCase(Locale.ROOT));
    return text.length() <= MAX_VALUE && safe.length() <= MAX_VALUE
        ? safe
        : safe.substring(0, Math.min(safe.length(), MAX_VALUE)) + "...";
  }
}
