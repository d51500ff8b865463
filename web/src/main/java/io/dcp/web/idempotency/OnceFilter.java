package io.dcp.web.idempotency;

import io.dcp.platform.idempotency.IdempotentRequests;
import io.dcp.platform.idempotency.IdempotentRequests.Beginning;
import io.dcp.platform.idempotency.StoredAnswer;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Makes a POST with an {@code Idempotency-Key} once. After every other filter: what those refuse
 * was never begun. Fields are injected: the REST layer makes a provider by its constructor without
 * parameters only.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER + 1000)
public class OnceFilter implements ContainerRequestFilter {
  /** The request header. */
  public static final String KEY = "Idempotency-Key";

  /** Tells an answer that was given before. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern POSSIBLE_KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  @Inject private IdempotentRequests requests;
  @Inject private CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var key = request.getHeaderString(KEY);
    // without a user there is nobody to whom the answer could be shown again
    if (key == null || !request.getMethod().equals("POST") || caller.find().isEmpty()) {
      return;
    }
    if (!POSSIBLE_KEY.matcher(key).matches()) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, KEY, "A key has 1 to 255 visible ASCII characters.");
    }
    var body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    var address = "POST " + request.getUriInfo().getRequestUri().getRawPath();
    switch (requests.begin(caller.get().userId(), address, key, body)) {
      case Beginning.First first -> request.setProperty(AnswerKeeper.REQUEST, first.id());
      case Beginning.Repeated repeated -> request.abortWith(replay(repeated.answer()));
      case Beginning.Unanswered _ ->
          throw new DomainException(
              ErrorCode.REQUEST_UNANSWERED,
              "A request with this key was begun and has not been answered. It may still run; if it"
                  + " does not, look at what became of it before you repeat it with another key.");
      case Beginning.OtherRequest _ ->
          throw new DomainException(
              ErrorCode.KEY_REUSED, "This key was used with another body: take a new one.");
    }
  }

  private static Response replay(StoredAnswer answer) {
    var response = Response.status(answer.status()).header(REPLAYED, "true");
    if (answer.location() != null) {
      response.header(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.contentType() != null) {
      response.entity(answer.body()).type(MediaType.valueOf(answer.contentType()));
    }
    return response.build();
  }
}
