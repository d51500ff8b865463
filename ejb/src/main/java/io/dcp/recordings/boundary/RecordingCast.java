package io.dcp.recordings.boundary;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A recording that is about to be read.
 *
 * @param fileName what a browser may call it
 */
public record RecordingCast(String fileName, Content content) {

  /** Writes the asciicast. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it; runs once.
     *
     * @throws IOException when the receiver has gone
     */
    void writeTo(OutputStream target) throws IOException;
  }
}
