package io.dcp.audit.boundary;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Entries on their way to whoever keeps them.
 *
 * @param fileName what to call the file
 */
public record AuditExport(String mediaType, String fileName, Content content) {

  /** Writes the entries, once. */
  @FunctionalInterface
  public interface Content {

    /**
     * Writes line after line; nothing is kept.
     *
     * @throws IOException when the receiver has gone
     */
    void writeTo(OutputStream target) throws IOException;
  }
}
