package io.dcp.web.request;

import io.dcp.web.problem.BodyTooLargeException;
import io.dcp.web.problem.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses bodies above 1 MB, by their announced length or, without one, while they are read. */
public class BodyLimit extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /** Most bytes of a body. */
  static final long MAX_BYTES = 1_048_576;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var announced = request.getContentLengthLong();
    if (announced > MAX_BYTES) {
      ProblemResponses.send(response, BodyTooLargeException.failure());
    } else if (announced >= 0) {
      chain.doFilter(request, response);
    } else {
      chain.doFilter(new LimitedRequest(request, MAX_BYTES), response);
    }
  }
}
