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
    var bounded = text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "...";
    return UNSAFE
        .matcher(bounded)
        .replaceAll(
            match -> "\\\\u%04x".formatted(match.group().codePointAt(0)).toLowerCase(Locale.ROOT));
  }
}
