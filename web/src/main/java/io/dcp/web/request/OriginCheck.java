package io.dcp.web.request;

import io.dcp.platform.problem.ErrorCode;
import io.dcp.web.problem.Failure;
import io.dcp.web.problem.ProblemResponses;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses changes that another site's page asks for: browsers say where a request comes from, in
 * {@code Origin} and {@code Sec-Fetch-Site}. A client that is no browser sends neither and passes.
 */
public class OriginCheck extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private transient Origins origins;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE_METHODS.contains(request.getMethod()) || !origins.isForeign(request)) {
      chain.doFilter(request, response);
    } else {
      ProblemResponses.send(
          response,
          Failure.of(
              ErrorCode.FOREIGN_ORIGIN,
              "Another site's page asked for this change, so it was not made."));
    }
  }
}
