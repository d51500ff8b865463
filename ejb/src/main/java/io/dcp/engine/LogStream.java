package io.dcp.engine;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;

/** The log of one container, followed as it grows. */
public interface LogStream extends AutoCloseable {

  /**
   * Hands on the lines, on this thread, until the engine ends the stream, the sink wants no more,
   * or the stream is closed. The engine ends it when the container does, and when it stops itself.
   *
   * @throws DomainException {@link ErrorCode#ENGINE_UNREACHABLE} when the connection breaks, {@link
   *     ErrorCode#ENGINE_REFUSED} when what comes is no log
   */
  void read(LogSink sink);

  /** Ends the stream at once; from any thread. */
  @Override
  void close();
}
