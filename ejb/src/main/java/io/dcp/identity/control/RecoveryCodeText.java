package io.dcp.identity.control;

import io.dcp.platform.crypto.RandomBytes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Recovery codes as people keep them: 80 random bits each, in four groups of four, for example
 * {@code k3qp-7xwd-m2ta-v5hz}. So much chance needs no slow digest.
 */
final class RecoveryCodeText {
  private static final int COUNT = 10;
  private static final int BYTES = 10;
  private static final int LENGTH = 16;

  private RecoveryCodeText() {}

  static List<String> generate() {
    return Stream.generate(() -> grouped(Base32.encodeSmall(RandomBytes.of(BYTES))))
        .limit(COUNT)
        .toList();
  }

  /** The digest that is kept; the same however the code is typed. */
  static String digest(String code) {
    return OpaqueToken.digest(plain(code));
  }

  /** Whether the text can be one at all. */
  static boolean looksLike(String text) {
    return plain(text).length() == LENGTH;
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  private static String grouped(String letters) {
    return letters.replaceAll("(.{4})(?!$)", "$1-");
  }
}
