package io.dcp.engine.docker;

import java.io.IOException;

/** An answer is larger than the platform reads. */
final class AnswerTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  AnswerTooLargeException(long limit) {
    super("The answer is larger than " + limit + " bytes.");
  }
}
