package io.dcp.logs.control;

import io.dcp.engine.EngineContainers;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import java.util.function.Supplier;

/**
 * One container, wherever its engine is.
 *
 * @param id full id
 * @param engine the engine's containers, asked anew for each call; fails with {@link
 *     ErrorCode#ENGINE_UNREACHABLE} at once while the server is known not to answer
 */
public record LogSource(
    ServerId server, String id, String name, Supplier<EngineContainers> engine) {

  /**
   * The engine's containers.
   *
   * @throws DomainException {@link ErrorCode#ENGINE_UNREACHABLE}, {@link
   *     ErrorCode#SERVER_NOT_FOUND}
   */
  EngineContainers containers() {
    return engine.get();
  }

  /** What it is called on the wire. */
  String key() {
    return server + ":" + id;
  }
}
