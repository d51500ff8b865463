package io.dcp.identity.control;

import io.dcp.platform.crypto.RandomBytes;

/** Passwords that somebody types once: 120 random bits, in six groups of four. */
public final class OneTimePassword {
  private static final int BYTES = 15;

  private OneTimePassword() {}

  public static String generate() {
    return Base32.encodeSmall(RandomBytes.of(BYTES)).replaceAll("(.{4})(?!$)", "$1-");
  }
}
