package io.dcp.web.socket;

import io.dcp.identity.boundary.SocketTickets;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.LastingRights;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks for the rights of connections, at their beginning and again while they are open. */
@ApplicationScoped
public class SocketRights {
  private AccessDecision access;
  private LastingRights lasting;
  private SocketTickets tickets;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected SocketRights() {}

  @Inject
  public SocketRights(AccessDecision access, LastingRights lasting, SocketTickets tickets) {
    this.access = access;
    this.lasting = lasting;
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

  /**
   * Returns when the caller may do this to that container.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND}, {@link
   *     ErrorCode#CONTAINER_NOT_FOUND}, {@link ErrorCode#FORBIDDEN}
   */
  void check(Caller caller, Action action, ServerId server, ContainerRef container) {
    access.decide(caller, action, server, container).orRefuse();
  }

  /** As {@link #check(Caller, Action, ServerId, ContainerRef)}, for who had the right before. */
  void checkAgain(Caller caller, Action action, ServerId server, ContainerRef container) {
    lasting
        .lost(caller, action, server, container)
        .ifPresent(lost -> {
          throw lost;
        });
  }

  boolean lives(Caller caller) {
    return tickets.lives(caller);
  }
}
