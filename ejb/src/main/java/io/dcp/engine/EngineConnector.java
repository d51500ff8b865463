package io.dcp.engine;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;

/** Opens engines. Nothing is sent before the first call on the engine. */
public interface EngineConnector {

  /**
   * An engine to call; the caller closes it.
   *
   * @throws DomainException {@link ErrorCode#TLS_MATERIAL_REFUSED} when the certificates or the key
   *     cannot be used, {@link ErrorCode#SSH_MATERIAL_REFUSED} when the SSH key cannot
   */
  Engine open(EngineTarget target, AddressGuard guard);

  /**
   * Connects to an engine step by step and tells what each step found; keeps nothing.
   *
   * @throws DomainException as {@link #open} does
   */
  ConnectionTest examine(EngineTarget target, AddressGuard guard);
}
