package io.dcp.platform.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 digest of what comes in pieces. Not safe for many threads. */
public final class RunningSha256 {
  private final MessageDigest digest;

  public RunningSha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("The JDK lacks SHA-256.", missing);
    }
  }

  public void add(byte[] piece) {
    digest.update(piece);
  }

  /** In hexadecimal, of all pieces; then it begins anew. */
  public String finish() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
