package io.dcp.logs.boundary;

import java.io.IOException;
import java.io.OutputStream;

/** A log on its way to whoever keeps it. */
@FunctionalInterface
public interface LogDownload {

  /**
   * Writes line after line as the engine gives them; nothing is kept.
   *
   * @throws IOException when the receiver has gone
   * @throws io.dcp.platform.problem.DomainException when the engine fails in the middle
   */
  void writeTo(OutputStream target) throws IOException;
}
