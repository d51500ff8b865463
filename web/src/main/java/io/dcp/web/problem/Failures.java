package io.dcp.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dcp.api.common.Problem.FieldProblem;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.web.json.UnwritableAnswerException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NoContentException;
import java.io.CharConversionException;
import java.util.Optional;

/** Decides what an exception means to the caller. What it does not know is an internal error. */
public final class Failures {
  private static final int MAX_CAUSES = 20;

  private Failures() {}

  /** The meaning of an exception; servers and libraries wrap, so its causes are looked at too. */
  public static Failure of(Throwable thrown) {
    var cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      var known = known(cause);
      if (known.isPresent()) {
        return known.get();
      }
      cause = cause.getCause();
    }
    return thrown instanceof WebApplicationException http ? ofStatus(http) : internal();
  }

  private static Optional<Failure> known(Throwable cause) {
    return switch (cause) {
      case DomainException refused -> Optional.of(ofDomain(refused));
      case UnwritableAnswerException ours -> Optional.of(internal());
      case JsonProcessingException unreadable -> Optional.of(JsonFailures.of(unreadable));
      case ConstraintViolationException invalid -> Optional.of(ConstraintFailures.of(invalid));
      case BodyTooLargeException tooLarge -> Optional.of(BodyTooLargeException.failure());
      case CharConversionException foreign ->
          Optional.of(Failure.of(ErrorCode.MALFORMED_REQUEST, "The body must be in UTF-8."));
      case NoContentException empty ->
          Optional.of(Failure.of(ErrorCode.MALFORMED_REQUEST, "The request needs a JSON body."));
      default -> DatabaseFailures.of(cause);
    };
  }

  private static Failure ofDomain(DomainException refused) {
    var failure =
        Failure.of(refused.code(), refused.sentence())
            .withErrors(
                refused.fieldErrors().stream()
                    .map(error -> new FieldProblem(error.field(), error.message(), error.rule()))
                    .toList());
    return refused
        .retryAfter()
        .map(
            wait -> failure.withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))))
        .orElse(failure);
  }

  private static Failure ofStatus(WebApplicationException http) {
    var failure = ofStatus(http.getResponse().getStatus());
    var allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null ? failure : failure.withHeader(HttpHeaders.ALLOW, allow);
  }

  /** What a bare HTTP status means, when nothing else is known. */
  public static Failure ofStatus(int status) {
    return switch (status) {
      case 401 -> Failure.of(ErrorCode.NOT_AUTHENTICATED, "This needs a signed-in user.");
      case 403 -> Failure.of(ErrorCode.FORBIDDEN, "This is not allowed.");
      case 404 -> Failure.of(ErrorCode.ROUTE_NOT_FOUND, "There is nothing at this address.");
      case 405, 501 ->
          Failure.of(
              ErrorCode.METHOD_NOT_ALLOWED, "This address does not support the request's method.");
      case 406 ->
          Failure.of(
              ErrorCode.NOT_ACCEPTABLE,
              "This address has no answer in the form that was asked for.");
      case 413 -> BodyTooLargeException.failure();
      case 415 ->
          Failure.of(
              ErrorCode.UNSUPPORTED_MEDIA_TYPE,
              "The body must be JSON, not packed, and say so: Content-Type: application/json.");
      default ->
          status >= 400 && status < 500
              ? Failure.of(ErrorCode.MALFORMED_REQUEST, "The request cannot be read.")
              : internal();
    };
  }

  private static Failure internal() {
    return Failure.of(
        ErrorCode.INTERNAL,
        "The platform failed at this request; its log tells more under the request id.");
  }
}
