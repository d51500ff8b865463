package io.dcp.platform.crypto;

import javax.crypto.SecretKey;

/** Opens what a {@link SegmentSealer} sealed, in the same order. Not safe for many threads. */
public final class SegmentOpener {
  private final SegmentPlaces places;
  private final SecretKey key;

  SegmentOpener(SecretKey key, String purpose) {
    this.key = key;
    this.places = new SegmentPlaces(purpose);
  }

  /**
   * Opens the next piece.
   *
   * @param last whether it says that none follows
   * @throws UnreadableSecretException when this is not the piece that was sealed in this place
   */
  public byte[] open(byte[] sealed, boolean last) {
    var place = places.next(last);
    return AesGcm.decrypt(key, place.nonce(), sealed, place.associatedData());
  }
}
