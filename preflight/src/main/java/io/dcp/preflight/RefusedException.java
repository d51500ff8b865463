package io.dcp.preflight;

/** The start is refused; the message is one sentence for the person who starts the platform. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RefusedException(String sentence) {
    super(sentence);
  }

  /**
   * A refusal because of the value of one variable; the value itself is left out, it may be a
   * secret.
   */
  static RefusedException of(String variable, String what) {
    return new RefusedException(variable + " " + what);
  }
}
