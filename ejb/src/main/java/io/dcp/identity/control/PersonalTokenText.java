package io.dcp.identity.control;

import io.dcp.platform.crypto.RandomBytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of a personal access token: {@code dcp_}, 256 random bits in 43 letters and digits, and
 * six more that are the CRC-32 of all before them. The form lets scanners find a token that stands
 * where it should not, and the checksum lets them, and us, tell it from chance without asking the
 * database.
 */
final class PersonalTokenText {
  /** What every one begins with. */
  static final String PREFIX = "dcp_";

  /** How much of it is shown in lists. */
  static final int START_LENGTH = 10;

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
  private static final int SECRET_BYTES = 32;
  private static final int SECRET_LENGTH = 43;
  private static final int CHECKSUM_LENGTH = 6;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");

  private PersonalTokenText() {}

  static String generate() {
    var begin = PREFIX + inBase62(new BigInteger(1, RandomBytes.of(SECRET_BYTES)), SECRET_LENGTH);
    return begin + checksum(begin);
  }

  /** Whether the text can be a token of ours at all. */
  static boolean isWellFormed(String text) {
    if (!FORM.matcher(text).matches()) {
      return false;
    }
    var checked = text.length() - CHECKSUM_LENGTH;
    return text.substring(checked).equals(checksum(text.substring(0, checked)));
  }

  private static String checksum(String begin) {
    var crc = new CRC32();
    crc.update(begin.getBytes(StandardCharsets.US_ASCII));
    return inBase62(BigInteger.valueOf(crc.getValue()), CHECKSUM_LENGTH);
  }

  private static String inBase62(BigInteger number, int length) {
    var text = new StringBuilder();
    var rest = number;
    while (text.length() < length) {
      var parts = rest.divideAndRemainder(BASE);
      text.append(DIGITS.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return text.reverse().toString();
  }
}
