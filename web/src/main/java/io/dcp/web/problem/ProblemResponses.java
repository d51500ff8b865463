package io.dcp.web.problem;

import io.dcp.api.common.Problem;
import io.dcp.web.json.StrictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Writes problems outside of JAX-RS: from filters and from the error page. */
public final class ProblemResponses {
  private ProblemResponses() {}

  /** Does nothing when an answer is under way already. */
  public static void send(HttpServletResponse response, Failure failure) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(failure.code().status());
    failure.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(Problem.MEDIA_TYPE);
    var body = StrictJson.mapper().writeValueAsBytes(failure.toProblem());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
