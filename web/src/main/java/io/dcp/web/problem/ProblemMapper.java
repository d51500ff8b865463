package io.dcp.web.problem;

import io.dcp.api.common.Problem;
import io.dcp.platform.problem.ErrorCode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers every exception of the API with a problem; only unexpected ones are logged. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
      return http.getResponse();
    }
    var failure = Failures.of(thrown);
    if (failure.code() == ErrorCode.INTERNAL) {
      LOG.log(Level.ERROR, "request.failed", thrown);
    }
    var answer = Response.status(failure.code().status()).type(Problem.MEDIA_TYPE);
    failure.headers().forEach(answer::header);
    return answer.entity(failure.toProblem()).build();
  }
}
