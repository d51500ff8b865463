package io.dcp.web.security;

import io.dcp.platform.ratelimit.Allowance;
import io.dcp.platform.ratelimit.RateLimit;
import io.dcp.platform.ratelimit.RateLimits;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ClientNetwork;
import io.dcp.web.problem.ProblemResponses;
import io.dcp.web.request.ClientConnection;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Refuses what comes too often, and tells each client how much is left. Some addresses have a limit
 * of their own beside that of everything; the answer tells the one that is nearer.
 *
 * <p>The headers are those of draft-ietf-httpapi-ratelimit-headers-06.
 */
public class RateLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient RateLimits limits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var caller = callerOf(request);
    var network = ClientNetwork.of(ClientConnection.of(request).address());
    var overall =
        caller
            .map(known -> limits.take(RateLimit.REQUESTS, nameOf(known)))
            .orElseGet(() -> limits.take(RateLimit.ANONYMOUS, network));
    var nearest =
        overall.granted()
            ? RateLimitedRoutes.of(request)
                .map(limit -> nearer(overall, takeOwn(limit, caller, network)))
                .orElse(overall)
            : overall;
    tell(response, nearest);
    if (nearest.granted()) {
      chain.doFilter(request, response);
    } else {
      ProblemResponses.send(response, RateLimitedRoutes.failure(nearest.untilNext()));
    }
  }

  private Allowance takeOwn(RateLimit limit, Optional<Caller> caller, String network) {
    return limits.take(limit, caller.map(RateLimitFilter::nameOf).orElse(network));
  }

  private static Allowance nearer(Allowance overall, Allowance own) {
    return !own.granted() || own.remaining() < overall.remaining() ? own : overall;
  }

  private static Optional<Caller> callerOf(HttpServletRequest request) {
    return TokenCheck.of(request).orElse(null) instanceof TokenCheck.Accepted accepted
        ? Optional.of(accepted.principal().caller())
        : Optional.empty();
  }

  /** A program that asks in a loop must not use up what its owner's console needs. */
  static String nameOf(Caller caller) {
    return caller.byToken() ? "token " + caller.sessionId() : "user " + caller.userId();
  }

  private static void tell(HttpServletResponse response, Allowance left) {
    response.setHeader("RateLimit-Limit", Integer.toString(left.limit()));
    response.setHeader("RateLimit-Remaining", Long.toString(left.remaining()));
    response.setHeader("RateLimit-Reset", Long.toString(wholeSeconds(left.untilFull())));
    response.setHeader("RateLimit-Policy", left.limit() + ";w=60");
  }

  static long wholeSeconds(Duration duration) {
    return duration.toSeconds() + (duration.toNanosPart() > 0 ? 1 : 0);
  }
}
