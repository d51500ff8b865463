package io.dcp.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The one key that the operator keeps: 256 bits that seal the data keys, which seal everything
 * else. It never leaves the process.
 */
public final class MasterKey {
  /** Length of the key in bytes. */
  public static final int LENGTH = 32;

  static final int ID_LENGTH = 8;
  private static final byte[] ID_LABEL = "dcp/master-key/id/v1".getBytes(StandardCharsets.UTF_8);

  private final SecretKey key;
  private final byte[] id;
  private final @Nullable MasterKey previous;

  private MasterKey(SecretKey key, byte[] id, @Nullable MasterKey previous) {
    this.key = key;
    this.id = id;
    this.previous = previous;
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
    return new MasterKey(new SecretKeySpec(bytes, "AES"), idOf(bytes), null);
  }

  /** This key, in the place of another one that still opens what it sealed. */
  public MasterKey after(MasterKey replaced) {
    return new MasterKey(key, id, replaced);
  }

  /** The key that this one takes the place of, if it is at hand. */
  Optional<MasterKey> previous() {
    return Optional.ofNullable(previous);
  }

  /** This key or the previous one, whichever has that id. */
  Optional<MasterKey> withId(byte[] wanted) {
    return Arrays.equals(id, wanted)
        ? Optional.of(this)
        : previous().flatMap(former -> former.withId(wanted));
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

  /** The id in hexadecimal; it tells keys apart and reveals nothing. */
  public String name() {
    return HexFormat.of().formatHex(id);
  }

  /** Only the id: a key must not appear in a log by accident. */
  @Override
  public String toString() {
    return "MasterKey[" + name() + "]";
  }
}
