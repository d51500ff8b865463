package io.dcp.web.socket;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.OutboundChannel;

/** One open WebSocket, as its stream sees it. Safe for many threads. */
public interface Connection {

  /** Who opened it. */
  Caller caller();

  /** Ties the log lines and audit records of this connection together. */
  String requestId();

  Parameters parameters();

  /** The way out. */
  OutboundChannel channel();

  /**
   * Asks for a right now, and again every second while the connection is open: it ends with 4403
   * soon after the right is gone. As REST does, a server that the caller may not see does not
   * exist.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND} (4404), {@link ErrorCode#FORBIDDEN}
   *     (4403)
   */
  void requires(Action action, ServerId server);

  /**
   * As {@link #requires(Action, ServerId)}, for one container.
   *
   * @param container by its full id
   * @throws DomainException also {@link ErrorCode#CONTAINER_NOT_FOUND} (4404)
   */
  void requires(Action action, ServerId server, ContainerRef container);

  /**
   * Counts this connection among those of a container.
   *
   * @param container full id
   * @throws DomainException {@link ErrorCode#TOO_MANY_STREAMS} (4429), after a short wait for a
   *     slot
   */
  void occupies(ServerId server, String container) throws InterruptedException;

  /**
   * Ends the connection because of a failure on another thread, as if it had been thrown by the
   * endpoint: with the code that belongs to it and its sentence.
   */
  void fail(Exception failure);
}
