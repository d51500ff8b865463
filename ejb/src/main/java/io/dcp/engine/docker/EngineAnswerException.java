package io.dcp.engine.docker;

/** The engine answered with a status other than 2xx; the message is the engine's own sentence. */
final class EngineAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  EngineAnswerException(int status, String sentence) {
    super(sentence);
    this.status = status;
  }

  int status() {
    return status;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
