package io.dcp.identity.control;

import io.dcp.platform.crypto.RandomBytes;
import io.dcp.platform.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * A random secret of 256 bits in text form, and the digest that is kept of it. A plain SHA-256 is
 * enough: there is nothing to guess in a random value.
 */
public final class OpaqueToken {
  private static final int BYTES = 32;

  private OpaqueToken() {}

  public static String generate() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(RandomBytes.of(BYTES));
  }

  /** SHA-256 in hexadecimal, 64 characters. */
  public static String digest(String token) {
    return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
  }

  /** Compares in a time that does not depend on the content. */
  public static boolean matches(String token, String digest) {
    return MessageDigest.isEqual(
        digest(token).getBytes(StandardCharsets.US_ASCII),
        digest.getBytes(StandardCharsets.US_ASCII));
  }
}
