package io.dcp.platform.crypto;

/** A sealed secret cannot be opened: another master key, another purpose, or changed bytes. */
public final class UnreadableSecretException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableSecretException(String sentence) {
    super(sentence);
  }

  UnreadableSecretException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
