package io.dcp.recordings.entity;

import java.time.Duration;

/**
 * What a recording's file holds.
 *
 * @param segments whole sealed pieces
 * @param bytes length of the asciicast
 * @param sha256 of the asciicast, in hexadecimal
 * @param took to the last event
 * @param missed bytes of output that are left out
 */
public record Extent(long segments, long bytes, String sha256, Duration took, long missed) {

  /** Whether the same asciicast is there, in as many pieces. */
  public boolean holdsTheSameAs(Extent other) {
    return segments == other.segments && bytes == other.bytes && sha256.equals(other.sha256);
  }
}
