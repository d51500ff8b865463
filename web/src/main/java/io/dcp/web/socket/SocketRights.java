package io.dcp.web.socket;

import io.dcp.identity.boundary.SocketTickets;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for the rights of connections, at their beginning and again while they are open. */
@ApplicationScoped
public class SocketRights {
  private AccessDecision access;
  private SocketTickets tickets;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected SocketRights() {}

  @Inject
  public SocketRights(AccessDecision access, SocketTickets tickets) {
    this.access = access;
    this.tickets = tickets;
  }

  /**
   * Returns when the caller may do this on that server.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND}, {@link ErrorCode#FORBIDDEN}
   */
  void check(Caller caller, Action action, ServerId server) {
    access.decide(caller, action, server).orRefuse();
  }

  boolean lives(Caller caller) {
    return tickets.lives(caller);
  }
}
