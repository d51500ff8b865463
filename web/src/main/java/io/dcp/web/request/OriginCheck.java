package io.dcp.web.request;

import io.dcp.platform.config.WebAddresses;
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
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  @Inject private transient WebAddresses addresses;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE_METHODS.contains(request.getMethod()) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      ProblemResponses.send(
          response,
          Failure.of(
              ErrorCode.FOREIGN_ORIGIN,
              "Another site's page asked for this change, so it was not made."));
    }
  }

  private boolean isOurs(HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    if (origin != null) {
      return origin.equals(ClientConnection.of(request).origin())
          || addresses.allowedOrigins().contains(origin);
    }
    var site = request.getHeader("Sec-Fetch-Site");
    return site == null || OWN_SITES.contains(site);
  }
}
