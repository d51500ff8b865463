package io.dcp.platform.config;

/** A configured value cannot be used; the message is one sentence that names the variable. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String sentence) {
    super(sentence);
  }

  public ConfigurationException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
