package io.dcp.identity.control;

import java.util.Locale;

/** Writes bytes in base 32 (RFC 4648, section 6), without padding. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0;
    var held = 0;
    for (var next : bytes) {
      buffer = (buffer << Byte.SIZE | next & 0xff) & 0xfff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(letter(buffer >> held));
      }
    }
    if (held > 0) {
      text.append(letter(buffer << BITS - held));
    }
    return text.toString();
  }

  /** As people read codes most easily. */
  static String encodeSmall(byte[] bytes) {
    return encode(bytes).toLowerCase(Locale.ROOT);
  }

  private static char letter(int bits) {
    return ALPHABET.charAt(bits & 0x1f);
  }
}
