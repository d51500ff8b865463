package io.dcp.engine;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Optional;

/** The statistics of one container, about one reading each second. Read by one thread. */
public interface StatsStream extends AutoCloseable {

  /**
   * Waits for the next reading. The first comes about a second after the stream was opened: a share
   * of the CPU needs two measurements.
   *
   * @return empty when the container was removed, or the stream was closed
   * @throws DomainException {@link ErrorCode#ENGINE_UNREACHABLE} when the connection breaks, {@link
   *     ErrorCode#ENGINE_REFUSED} when the engine tells what cannot be read
   */
  Optional<StatsReading> next();

  /** Ends the stream at once; from any thread. */
  @Override
  void close();
}
