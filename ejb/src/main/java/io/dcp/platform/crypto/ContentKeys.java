package io.dcp.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for contents that are too long for {@link Secrets}, such as files: each content has a key of
 * its own, and only that key is a secret in the database. So a change of the platform's keys seals
 * a few bytes anew and leaves the file alone, and without the row nobody reads the file.
 */
@ApplicationScoped
public class ContentKeys {
  private Secrets secrets;

  protected ContentKeys() {}

  @Inject
  public ContentKeys(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * A new key, sealed.
   *
   * @param purpose names the content, for example {@code recording/8f0c...}
   */
  public byte[] create(String purpose) {
    var key = RandomBytes.of(Envelope.DATA_KEY_LENGTH);
    try {
      return secrets.seal(key, purpose);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /**
   * Begins to seal the content of a new key; a key that has sealed anything must not come again.
   */
  public SegmentSealer sealer(byte[] sealedKey, String purpose) {
    return new SegmentSealer(open(sealedKey, purpose), purpose);
  }

  /** Begins to open the content of a key. */
  public SegmentOpener opener(byte[] sealedKey, String purpose) {
    return new SegmentOpener(open(sealedKey, purpose), purpose);
  }

  private SecretKey open(byte[] sealedKey, String purpose) {
    var key = secrets.open(sealedKey, purpose);
    try {
      return new SecretKeySpec(key, "AES");
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
