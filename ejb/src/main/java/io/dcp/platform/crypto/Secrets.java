package io.dcp.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Seals secrets for the database and opens them again.
 *
 * <p>The purpose is authenticated with the secret: it names the row and field that holds it, for
 * example {@code server/8f0c.../tls}. A sealed secret copied to another row does not open there.
 * {@link Sealed} says what the purpose of a column is.
 */
@ApplicationScoped
public class Secrets {
  private DataKeys keys;
  private MasterSeal former;

  protected Secrets() {}

  @Inject
  public Secrets(DataKeys keys, MasterKey masterKey) {
    this.keys = keys;
    this.former = new MasterSeal(masterKey);
  }

  /**
   * Seals a secret; each call gives different bytes, 37 longer than the secret.
   *
   * @param purpose where the secret lies; the same text opens it
   */
  public byte[] seal(byte[] plain, String purpose) {
    var key = keys.active();
    var nonce = RandomBytes.of(AesGcm.NONCE_LENGTH);
    var head = SealedValue.head(key.id());
    var content = AesGcm.encrypt(key.secret(), nonce, plain, bound(head, purpose));
    return new SealedValue(head, nonce, content).toBytes();
  }

  /**
   * Opens what {@link #seal} made, or a version of the platform that had no data keys.
   *
   * @throws UnreadableSecretException by another master key, another purpose, or changed bytes
   */
  public byte[] open(byte[] sealed, String purpose) {
    if (SealedValue.isOfMasterKey(sealed)) {
      return former.open(sealed, purpose);
    }
    var value = SealedValue.of(sealed);
    var key =
        keys.find(value.keyId())
            .orElseThrow(
                () -> new UnreadableSecretException("The key that sealed this secret is gone."));
    return AesGcm.decrypt(
        key.secret(), value.nonce(), value.content(), bound(value.head(), purpose));
  }

  private static byte[] bound(byte[] head, String purpose) {
    var text = purpose.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + text.length).put(head).put(text).array();
  }
}
