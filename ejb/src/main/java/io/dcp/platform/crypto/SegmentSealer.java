package io.dcp.platform.crypto;

import javax.crypto.SecretKey;

/**
 * Seals a long content piece by piece under a key of its own, which {@link ContentKeys} makes. Each
 * piece is bound to its content, to its number and to whether it is the last: none can be changed,
 * left out, exchanged or taken from elsewhere, and an end that was cut off is missed.
 *
 * <p>The number is the nonce. That is safe because a key seals one content, and a sealer never
 * seals two pieces under one number; so a content that broke off is never gone on with. Not safe
 * for many threads.
 */
public final class SegmentSealer {
  /** What a piece becomes longer by, in bytes. */
  public static final int OVERHEAD = AesGcm.TAG_LENGTH;

  private final SegmentPlaces places;
  private final SecretKey key;
  private boolean over;

  SegmentSealer(SecretKey key, String purpose) {
    this.key = key;
    this.places = new SegmentPlaces(purpose);
  }

  /**
   * Seals the next piece; it becomes {@link #OVERHEAD} bytes longer.
   *
   * @param last whether none follows
   */
  public byte[] seal(byte[] plain, boolean last) {
    if (over) {
      throw new IllegalStateException("The last piece is sealed already.");
    }
    over = last;
    var place = places.next(last);
    return AesGcm.encrypt(key, place.nonce(), plain, place.associatedData());
  }
}
