package io.dcp.platform.crypto;

import java.nio.ByteBuffer;

/**
 * What the master key itself sealed: a data key or, from before there were data keys, a secret.
 *
 * <pre>
 * 1 byte   format version, 1
 * 8 bytes  id of the master key that wraps the data key
 * 12       nonce of the wrapping
 * 48       data key, wrapped by the master key (32 bytes + tag)
 * 12       nonce of the secret
 * n + 16   secret, encrypted by the data key, with its tag
 * </pre>
 *
 * The key in it is made for this one secret alone.
 */
record Envelope(
    byte[] masterKeyId, byte[] wrapNonce, byte[] wrappedKey, byte[] nonce, byte[] sealed) {
  static final byte VERSION = 1;
  static final int DATA_KEY_LENGTH = 32;
  static final int HEADER_LENGTH = 1 + MasterKey.ID_LENGTH;
  private static final int WRAPPED_LENGTH = DATA_KEY_LENGTH + AesGcm.TAG_LENGTH;
  private static final int SHORTEST =
      HEADER_LENGTH
          + AesGcm.NONCE_LENGTH
          + WRAPPED_LENGTH
          + AesGcm.NONCE_LENGTH
          + AesGcm.TAG_LENGTH;

  byte[] toBytes() {
    return ByteBuffer.allocate(SHORTEST - AesGcm.TAG_LENGTH + sealed.length)
        .put(VERSION)
        .put(masterKeyId)
        .put(wrapNonce)
        .put(wrappedKey)
        .put(nonce)
        .put(sealed)
        .array();
  }

  static Envelope of(byte[] bytes) {
    if (bytes.length < SHORTEST || bytes[0] != VERSION) {
      throw new UnreadableSecretException("The bytes are no sealed secret of a known format.");
    }
    var buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
    return new Envelope(
        take(buffer, MasterKey.ID_LENGTH),
        take(buffer, AesGcm.NONCE_LENGTH),
        take(buffer, WRAPPED_LENGTH),
        take(buffer, AesGcm.NONCE_LENGTH),
        take(buffer, buffer.remaining()));
  }

  private static byte[] take(ByteBuffer buffer, int length) {
    var part = new byte[length];
    buffer.get(part);
    return part;
  }
}
