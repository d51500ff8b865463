package io.dcp.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals under the master key itself what opens everything else: the data keys and what the audit is
 * checked by. It opens what the key before it sealed, too, while that is at hand.
 */
record MasterSeal(MasterKey masterKey) {

  /** Seals; each call gives different bytes, 97 longer than the secret. */
  byte[] seal(byte[] plain, String purpose) {
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
  byte[] open(byte[] sealed, String purpose) {
    var envelope = Envelope.of(sealed);
    var opening =
        masterKey
            .withId(envelope.masterKeyId())
            .orElseThrow(() ->
                new UnreadableSecretException("The secret was sealed under another master key."));
    var context = associatedData(envelope.masterKeyId(), purpose);
    var dataKey =
        AesGcm.decrypt(opening.key(), envelope.wrapNonce(), envelope.wrappedKey(), context);
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
