package io.dcp.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one key that the operator keeps: 256 bits that wrap the data key of every envelope. It never
 * encrypts data itself and never leaves the process.
 */
public final class MasterKey {
  /** Length of the key in bytes. */
  public static final int LENGTH = 32;

  static final int ID_LENGTH = 8;
  private static final byte[] ID_LABEL = "dcp/master-key/id/v1".getBytes(StandardCharsets.UTF_8);

  private final SecretKey key;
  private final byte[] id;

  private MasterKey(SecretKey key, byte[] id) {
    this.key = key;
    this.id = id;
  }

  /**
   * Takes over the key's bytes (a copy).
   *
   * @throws IllegalArgumentException unless there are exactly {@link #LENGTH} bytes
   */
  public static MasterKey of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A master key has " + LENGTH + " bytes.");
    }
    return new MasterKey(new SecretKeySpec(bytes, "AES"), idOf(bytes));
  }

  /** The id is a keyed digest: it tells keys apart and reveals nothing about them. */
  private static byte[] idOf(byte[] bytes) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(ID_LABEL), ID_LENGTH);
    } catch (GeneralSecurityException missingAlgorithm) {
      throw new IllegalStateException("The JDK lacks HmacSHA256.", missingAlgorithm);
    }
  }

  SecretKey key() {
    return key;
  }

  byte[] id() {
    return id.clone();
  }

  /** Only the id: a key must not appear in a log by accident. */
  @Override
  public String toString() {
    return "MasterKey[" + HexFormat.of().formatHex(id) + "]";
  }
}
