package io.dcp.web.idempotency;

import io.dcp.api.common.Problem;
import io.dcp.platform.idempotency.IdempotentRequests;
import io.dcp.platform.idempotency.StoredAnswer;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the answer of a request that {@link OnceFilter} let through.
 *
 * <p>A refusal (4xx) had no effect and is not kept, nor is a database that was away. Any other
 * failure may have had one, as when an engine answers too late: it is kept, so that a repetition
 * does not double it.
 */
@Provider
@ApplicationScoped
public class AnswerKeeper implements ContainerResponseFilter, WriterInterceptor {
  static final String REQUEST = AnswerKeeper.class.getName() + ".request";
  private static final String HEAD = AnswerKeeper.class.getName() + ".head";
  private static final Logger LOG = System.getLogger(AnswerKeeper.class.getName());

  @Inject private IdempotentRequests requests;

  private record Head(String request, int status, @Nullable String location) {}

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(REQUEST) instanceof String id)) {
      return;
    }
    if (hadNoEffect(response)) {
      end(id, () -> requests.forget(id));
      return;
    }
    var location = response.getHeaderString(HttpHeaders.LOCATION);
    if (response.hasEntity()) {
      request.setProperty(HEAD, new Head(id, response.getStatus(), location));
    } else {
      var answer = new StoredAnswer(response.getStatus(), null, location, new byte[0]);
      end(id, () -> requests.answered(id, answer));
    }
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext writing) throws IOException {
    if (!(writing.getProperty(HEAD) instanceof Head head)) {
      writing.proceed();
      return;
    }
    // the body comes whole, before its first byte leaves (JsonBodies)
    var client = writing.getOutputStream();
    var body = new ByteArrayOutputStream();
    writing.setOutputStream(body);
    writing.proceed();
    var type = Objects.toString(writing.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
    var answer = new StoredAnswer(head.status(), type, head.location(), body.toByteArray());
    if (body.size() <= StoredAnswer.LARGEST_BODY) {
      end(head.request(), () -> requests.answered(head.request(), answer));
    }
    body.writeTo(client);
  }

  private static boolean hadNoEffect(ContainerResponseContext response) {
    var status = response.getStatus();
    return (status >= 400 && status < 500)
        || (response.getEntity() instanceof Problem problem
            && problem.code().equals(ErrorCode.DATABASE_UNAVAILABLE.name()));
  }

  /** The request had its effect, and the client is to know, whatever becomes of the key. */
  private static void end(String request, Runnable ending) {
    try {
      ending.run();
    } catch (RuntimeException lost) {
      LOG.log(Level.WARNING, "idempotency.answer-lost request=" + request, lost);
    }
  }
}
