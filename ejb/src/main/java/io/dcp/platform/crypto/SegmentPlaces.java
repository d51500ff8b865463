package io.dcp.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Counts the pieces of one content, and says what each is bound to. */
final class SegmentPlaces {
  private static final byte VERSION = 1;

  private final byte[] purpose;
  private long number;

  SegmentPlaces(String purpose) {
    this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Where one piece stands.
   *
   * @param nonce another one for each piece
   */
  record Place(byte[] nonce, byte[] associatedData) {}

  Place next(boolean last) {
    var nonce =
        ByteBuffer.allocate(AesGcm.NONCE_LENGTH)
            .putLong(AesGcm.NONCE_LENGTH - Long.BYTES, number)
            .array();
    var bound =
        ByteBuffer.allocate(2 + Long.BYTES + purpose.length)
            .put(VERSION)
            .put((byte) (last ? 1 : 0))
            .putLong(number)
            .put(purpose)
            .array();
    number++;
    return new Place(nonce, bound);
  }
}
