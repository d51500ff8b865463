package io.dcp.web.socket;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.stream.Closing;
import io.dcp.web.problem.Failures;

/** Tells with which code and sentence a connection ends when something fails. */
final class SocketFailures {
  private SocketFailures() {}

  /** As REST would answer: 404 becomes 4404, and so on; the sentence is the same. */
  static Closing closing(DomainException refused) {
    return new Closing(code(refused.code().status()), refused.sentence());
  }

  /** For what nobody expected. */
  static Closing unexpected(String requestId) {
    return new Closing(
        Closing.FAULT,
        "The platform failed at this connection; its log tells more under %s."
            .formatted(requestId));
  }

  /** What an exception means that may be wrapped. */
  static Closing of(Exception failed, String requestId) {
    if (failed instanceof DomainException refused) {
      return closing(refused);
    }
    var failure = Failures.of(failed);
    return failure.code().status() == 500
        ? unexpected(requestId)
        : new Closing(code(failure.code().status()), failure.detail());
  }

  private static int code(int status) {
    return switch (status) {
      case 401, 403 -> Closing.FORBIDDEN;
      case 404 -> Closing.NOT_FOUND;
      case 409 -> Closing.CONFLICT;
      case 429 -> Closing.TOO_MANY;
      case 502, 503 -> Closing.TRY_LATER;
      default -> status < 500 ? Closing.BAD_REQUEST : Closing.FAULT;
    };
  }
}
