package io.dcp.web.json;

/** An answer that cannot be written as JSON: our fault, not the caller's. */
public final class UnwritableAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnwritableAnswerException(Class<?> type, Throwable cause) {
    super("cannot be written as JSON: " + type.getName(), cause);
  }
}
