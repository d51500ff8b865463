package io.dcp.web.request;

import io.dcp.platform.log.LogContext;
import io.dcp.web.problem.Failures;
import io.dcp.web.problem.ProblemResponses;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Takes the place of the server's own error pages, which are HTML and tell its internals. */
public class ErrorPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // asked for directly, and not by the container, this address does not exist
    var status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : HttpServletResponse.SC_NOT_FOUND;
    // for a missing file the container names an exception too; its status tells more
    var failure =
        status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                    instanceof Throwable thrown
            ? Failures.of(thrown)
            : Failures.ofStatus(status);
    var id = RequestFrame.idOf(request);
    if (id.isEmpty()) {
      // the server refuses some targets, such as *, before any filter
      id = RequestIds.acceptOrCreate(request.getHeader(RequestIds.HEADER));
      response.setHeader(RequestIds.HEADER, id);
      SecurityHeaders.set(response, request.getRequestURI(), request.isSecure());
    }
    try (var scope = LogContext.ofRequest(id)) {
      ProblemResponses.send(response, failure);
    }
  }
}
