package io.dcp.web.problem;

import io.dcp.platform.problem.ErrorCode;
import java.io.IOException;

/** A body went on beyond the limit while it was read. */
public final class BodyTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  public BodyTooLargeException() {
    super("The body is larger than allowed.");
  }

  /** What the caller is told; the rest of the body is not read, so the connection ends. */
  public static Failure failure() {
    return Failure.of(ErrorCode.BODY_TOO_LARGE, "A request's body may have at most 1 MB.")
        .withHeader("Connection", "close");
  }
}
