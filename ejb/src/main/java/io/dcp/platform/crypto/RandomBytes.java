package io.dcp.platform.crypto;

import java.security.SecureRandom;

/** Bytes that nobody can guess. */
public final class RandomBytes {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomBytes() {}

  public static byte[] of(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
