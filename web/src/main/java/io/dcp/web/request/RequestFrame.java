package io.dcp.web.request;

import io.dcp.platform.config.WebAddresses;
import io.dcp.platform.log.LogContext;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.web.problem.Failures;
import io.dcp.web.problem.ProblemResponses;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Set;

/**
 * The outermost filter: gives the request its id, tells who it is to the parts that log and audit,
 * sets the security headers, and writes the access log. Nothing that fails inside gets past it.
 */
public class RequestFrame extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(RequestFrame.class.getName());
  private static final String ID = RequestFrame.class.getName() + ".id";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  @Inject private transient WebAddresses addresses;
  @Inject private transient CurrentCaller caller;

  /** The id that {@code X-Request-Id} of the answer carries; empty before this filter ran. */
  static String idOf(HttpServletRequest request) {
    return request.getAttribute(ID) instanceof String id ? id : "";
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    var begun = System.nanoTime();
    var id = RequestIds.acceptOrCreate(request.getHeader(RequestIds.HEADER));
    var client = ClientConnection.of(request, addresses.trustedProxies());
    request.setAttribute(ID, id);
    client.rememberIn(request);
    caller.describeRequest(id, client.address());
    caller.describeClient(request.getHeader("User-Agent"));
    response.setHeader(RequestIds.HEADER, id);
    SecurityHeaders.set(response, request.getRequestURI(), client.secure());
    try (var scope = LogContext.ofRequest(id)) {
      try {
        answer(request, response, chain);
      } finally {
        AccessLog.write(request, response, client, caller.find(), begun);
      }
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    if (!METHODS.contains(request.getMethod())) {
      ProblemResponses.send(response, Failures.ofStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED));
      return;
    }
    if (!QuerySyntax.isWellFormed(request.getQueryString())) {
      ProblemResponses.send(response, QuerySyntax.failure());
      return;
    }
    if (!AcceptSyntax.isWellFormed(Collections.list(request.getHeaders("Accept")))) {
      ProblemResponses.send(response, AcceptSyntax.failure());
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failed) {
      var failure =
          isMissingFile(failed)
              ? Failures.ofStatus(HttpServletResponse.SC_NOT_FOUND)
              : Failures.of(failed);
      if (failure.code() == ErrorCode.INTERNAL) {
        LOG.log(Level.ERROR, "request.failed", failed);
      }
      ProblemResponses.send(response, failure);
    }
  }

  /** The container's way to say that there is no such file; resources never get here. */
  private static boolean isMissingFile(Exception failed) {
    return failed instanceof ServletException && failed.getCause() instanceof FileNotFoundException;
  }
}
