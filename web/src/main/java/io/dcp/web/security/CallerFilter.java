package io.dcp.web.security;

import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.web.problem.Failure;
import io.dcp.web.problem.ProblemResponses;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hands the authenticated caller to the boundaries. A token that is not in force is refused on
 * every path, also where none is needed, so that a client never mistakes itself for signed in.
 */
public class CallerFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentCaller current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var check = TokenCheck.of(request);
    if (check.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    switch (check.get()) {
      case TokenCheck.Accepted accepted -> {
        current.set(accepted.principal().caller());
        if (accepted.principal().mustChangePassword() && !PasswordChangeFirst.permits(request)) {
          ProblemResponses.send(response, PasswordChangeFirst.failure());
        } else {
          chain.doFilter(request, response);
        }
      }
      case TokenCheck.Refused refused ->
          ProblemResponses.send(
              response,
              Failure.of(
                  ErrorCode.NOT_AUTHENTICATED, "The access token is not in force: sign in again."));
      case TokenCheck.Failed failed -> throw failed.cause();
    }
  }
}
