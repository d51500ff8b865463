package io.dcp.web.audit;

import io.dcp.audit.boundary.RefusedRequests;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.web.request.ClientConnection;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Counts requests of nobody in particular that are refused, unless they have their own record. */
public class RefusalCounter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Map<Integer, ErrorCode> COUNTED =
      Map.of(
          HttpServletResponse.SC_UNAUTHORIZED,
          ErrorCode.NOT_AUTHENTICATED,
          429,
          ErrorCode.RATE_LIMITED);

  @Inject private transient RefusedRequests refused;
  @Inject private transient CurrentCaller caller;
  @Inject private transient AuditedRequest audited;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    var code = COUNTED.get(response.getStatus());
    if (code != null && caller.find().isEmpty() && !audited.isRecorded()) {
      refused.count(ClientConnection.of(request).address(), code);
    }
  }
}
