package io.dcp.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** A key that seals texts for one purpose (HMAC-SHA-256, RFC 2104); it proves, it hides nothing. */
public final class MacKey {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;
  private final String id;
  private final int age;
  private final Function<String, Optional<MacKey>> formers;

  /**
   * A key for sealing.
   *
   * @param formers finds, by their id, the keys that had the same purpose before
   */
  MacKey(SecretKey key, String id, int age, Function<String, Optional<MacKey>> formers) {
    this.key = key;
    this.id = id;
    this.age = age;
    this.formers = formers;
  }

  /** This key or one before it, whichever has that id: what it sealed can still be checked. */
  public Optional<MacKey> named(String wanted) {
    return id.equals(wanted) ? Optional.of(this) : formers.apply(wanted);
  }

  /** How many keys came after this one; 0 for today's. */
  public int age() {
    return age;
  }

  /** Tells which master key it came from, in hexadecimal; reveals nothing of it. */
  public String id() {
    return id;
  }

  /** The seal of some parts one after another, in hexadecimal. */
  public String seal(byte[]... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (var part : parts) {
        mac.update(part);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException brokenJdk) {
      throw new IllegalStateException("The JDK lacks " + ALGORITHM + ".", brokenJdk);
    }
  }

  /** Whether a seal is that of the parts; takes as long for a wrong one. */
  public boolean matches(String seal, byte[]... parts) {
    return MessageDigest.isEqual(bytes(seal), bytes(seal(parts)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
