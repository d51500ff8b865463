package io.dcp.identity.boundary;

import io.dcp.api.identity.SocketTicket;
import io.dcp.api.identity.SocketTicketRequest;
import io.dcp.identity.control.Standing;
import io.dcp.identity.control.Standings;
import io.dcp.identity.control.TicketStore;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lets browsers open WebSockets, for which they can send no token: a signed-in user gets a ticket
 * that holds for a moment, for one connection, for one path.
 */
@ApplicationScoped
public class SocketTickets {
  private static final int LONGEST = 100;

  private TicketStore tickets;
  private Standings standings;
  private CurrentCaller current;
  private Validation validation;

  protected SocketTickets() {}

  @Inject
  public SocketTickets(
      TicketStore tickets, Standings standings, CurrentCaller current, Validation validation) {
    this.tickets = tickets;
    this.standings = standings;
    this.current = current;
    this.validation = validation;
  }

  /**
   * Makes a ticket for the caller.
   *
   * @param sockets tells whether there is a socket at a path
   * @throws DomainException {@link ErrorCode#NOT_AUTHENTICATED}, {@link
   *     ErrorCode#VALIDATION_FAILED} for another path, or {@link ErrorCode#TOO_MANY_ATTEMPTS} when
   *     too many of the user wait already
   */
  @Open("a ticket opens nothing that its user may not see: the socket asks for the rights itself")
  public SocketTicket issue(SocketTicketRequest request, Predicate<String> sockets) {
    var caller = current.get();
    validation.check(request);
    if (!sockets.test(request.path())) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "path",
          "There is no WebSocket at this path; a path has no query.");
    }
    return new SocketTicket(
        tickets.add(caller, request.path()), Math.toIntExact(tickets.lifetime().toSeconds()));
  }

  /**
   * Uses a ticket up. Of several that try at once one gets the caller.
   *
   * @param ticket as it stood in the address: any text
   * @return empty for every ticket that opens nothing, whatever the reason
   */
  @Open("the ticket is the proof")
  public Optional<Caller> redeem(String ticket, String path) {
    return ticket.length() > LONGEST
        ? Optional.empty()
        : tickets.take(ticket, path).filter(this::lives);
  }

  /**
   * Whether the caller's session or token still opens everything that the user may see; as the
   * platform knows it, which on another instance can be 5 s old.
   *
   * @throws DomainException {@link ErrorCode#DATABASE_UNAVAILABLE} when that cannot be told
   */
  @Open("asked by the platform itself, for connections that are open")
  public boolean lives(Caller caller) {
    return standings.of(caller) == Standing.FULL;
  }
}
