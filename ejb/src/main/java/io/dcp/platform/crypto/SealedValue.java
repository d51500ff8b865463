package io.dcp.platform.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A sealed secret as it lies in the database.
 *
 * <pre>
 * 1 byte   format version, 2
 * 8 bytes  id of the data key
 * 12       nonce
 * n + 16   secret, encrypted, with its tag
 * </pre>
 *
 * Version 1 is an {@link Envelope}.
 *
 * @param head version and id of the data key
 */
record SealedValue(byte[] head, byte[] nonce, byte[] content) {
  private static final byte VERSION = 2;
  static final int HEAD_LENGTH = 1 + DataKeys.ID_LENGTH;
  private static final int BEFORE_CONTENT = HEAD_LENGTH + AesGcm.NONCE_LENGTH;

  /** What every secret begins with that this data key seals. */
  static byte[] head(String keyId) {
    return ByteBuffer.allocate(HEAD_LENGTH)
        .put(VERSION)
        .put(HexFormat.of().parseHex(keyId))
        .array();
  }

  static boolean isOfMasterKey(byte[] bytes) {
    return bytes.length > 0 && bytes[0] == Envelope.VERSION;
  }

  static SealedValue of(byte[] bytes) {
    if (bytes.length < BEFORE_CONTENT + AesGcm.TAG_LENGTH || bytes[0] != VERSION) {
      throw new UnreadableSecretException("The bytes are no sealed secret of a known format.");
    }
    return new SealedValue(
        Arrays.copyOf(bytes, HEAD_LENGTH),
        Arrays.copyOfRange(bytes, HEAD_LENGTH, BEFORE_CONTENT),
        Arrays.copyOfRange(bytes, BEFORE_CONTENT, bytes.length));
  }

  String keyId() {
    return HexFormat.of().formatHex(head, 1, HEAD_LENGTH);
  }

  byte[] toBytes() {
    return ByteBuffer.allocate(BEFORE_CONTENT + content.length)
        .put(head)
        .put(nonce)
        .put(content)
        .array();
  }
}
