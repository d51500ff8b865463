package io.dcp.web.security;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.ratelimit.RateLimit;
import io.dcp.web.RestApplication;
import io.dcp.web.problem.Failure;
import io.dcp.web.problem.Failures;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The addresses that have a limit of their own, and what is said at it. */
final class RateLimitedRoutes {
  private static final Map<String, RateLimit> POSTED =
      Map.of(
          RestApplication.BASE + "/auth/login", RateLimit.LOGIN,
          RestApplication.BASE + "/setup", RateLimit.LOGIN,
          RestApplication.BASE + "/auth/refresh", RateLimit.REFRESH,
          RestApplication.BASE + "/ws-tickets", RateLimit.TICKETS);

  /** Nothing is there yet; who calls it later calls it from outside. */
  private static final String WEBHOOKS = RestApplication.BASE + "/webhooks/";

  private RateLimitedRoutes() {}

  static Optional<RateLimit> of(HttpServletRequest request) {
    if (!request.getMethod().equals("POST")) {
      return Optional.empty();
    }
    var path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    return path.startsWith(WEBHOOKS)
        ? Optional.of(RateLimit.WEBHOOKS)
        : Optional.ofNullable(POSTED.get(path.replaceAll("/+$", "")));
  }

  static Failure failure(Duration untilNext) {
    var seconds = Math.max(1, RateLimitFilter.wholeSeconds(untilNext));
    return Failures.of(
        DomainException.retryAfter(
            ErrorCode.RATE_LIMITED,
            "There were too many requests; try again in %d s.".formatted(seconds),
            Duration.ofSeconds(seconds)));
  }
}
