package io.dcp.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database and opens them again.
 *
 * <p>The purpose is authenticated with the secret: it names the row and field that holds it, for
 * example {@code server/8f0c.../tls-key}. A sealed secret copied to another row does not open
 * there.
 */
@ApplicationScoped
public class Secrets {
  private MasterKey masterKey;

  protected Secrets() {}

  @Inject
  public Secrets(MasterKey masterKey) {
    this.masterKey = masterKey;
  }

  /**
   * Seals a secret; each call gives different bytes, 97 longer than the secret.
   *
   * @param purpose where the secret lies; the same text opens it
   */
  public byte[] seal(byte[] plain, String purpose) {
    var dataKey = RandomBytes.of(Envelope.DATA_KEY_LENGTH);
    try {
      var context = associatedData(masterKey.id(), purpose);
      var wrapNonce = RandomBytes.of(AesGcm.NONCE_LENGTH);
      var nonce = RandomBytes.of(AesGcm.NONCE_LENGTH);
      return new Envelope(
              masterKey.id(),
              wrapNonce,
              AesGcm.encrypt(masterKey.key(), wrapNonce, dataKey, context),
              nonce,
              AesGcm.encrypt(new SecretKeySpec(dataKey, "AES"), nonce, plain, context))
          .toBytes();
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws UnreadableSecretException by another master key, another purpose, or changed bytes
   */
  public byte[] open(byte[] sealed, String purpose) {
    var envelope = Envelope.of(sealed);
    if (!Arrays.equals(envelope.masterKeyId(), masterKey.id())) {
      throw new UnreadableSecretException("The secret was sealed under another master key.");
    }
    var context = associatedData(envelope.masterKeyId(), purpose);
    var dataKey =
        AesGcm.decrypt(masterKey.key(), envelope.wrapNonce(), envelope.wrappedKey(), context);
    try {
      return AesGcm.decrypt(
          new SecretKeySpec(dataKey, "AES"), envelope.nonce(), envelope.sealed(), context);
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  private static byte[] associatedData(byte[] masterKeyId, String purpose) {
    var text = purpose.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Envelope.HEADER_LENGTH + text.length)
        .put(Envelope.VERSION)
        .put(masterKeyId)
        .put(text)
        .array();
  }
}
