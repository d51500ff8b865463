package io.dcp.web.socket;

import io.dcp.identity.boundary.SocketTickets;
import io.dcp.platform.log.LogContext;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.web.problem.Failure;
import io.dcp.web.problem.ProblemResponses;
import io.dcp.web.request.ClientConnection;
import io.dcp.web.request.Origins;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Decides about a WebSocket before it becomes one. Browsers let every page open a WebSocket to
 * everywhere, with cookies, and keep no rule but the {@code Origin} that they send (RFC 6455,
 * section 10.2): so it must be ours. Who asks is told by a ticket.
 */
public class HandshakeFilter extends HttpFilter {
  static final String TICKET = "ticket";
  private static final long serialVersionUID = 1L;

  @Inject private transient Origins origins;
  @Inject private transient SocketTickets tickets;
  @Inject private transient Admissions admissions;
  @Inject private transient CurrentCaller current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!origins.isOwn(request)) {
      refuse(
          response,
          ErrorCode.FOREIGN_ORIGIN,
          "Connections are opened by the platform's own pages only (Origin).");
      return;
    }
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      refuse(response, ErrorCode.MALFORMED_REQUEST, "This address speaks WebSocket only.");
      return;
    }
    var caller = callerOf(request);
    if (caller.isEmpty()) {
      refuse(
          response,
          ErrorCode.NOT_AUTHENTICATED,
          "This needs a ticket for this path that nobody has used (POST /api/v1/ws-tickets).");
      return;
    }
    admissions.park(
        request.getParameter(TICKET),
        new Admission(
            caller.get(),
            ClientConnection.of(request).address(),
            LogContext.requestId().orElse("")));
    chain.doFilter(request, response);
  }

  private Optional<Caller> callerOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(TICKET))
        .flatMap(ticket -> tickets.redeem(ticket, request.getRequestURI()))
        .filter(this::isNobodyElse);
  }

  /** A client that also sends an access token must not use the ticket of another session. */
  private boolean isNobodyElse(Caller owner) {
    return current.find().map(owner::equals).orElse(true);
  }

  private static void refuse(HttpServletResponse response, ErrorCode code, String sentence)
      throws IOException {
    ProblemResponses.send(response, Failure.of(code, sentence));
  }
}
