package io.dcp.platform.security;

import java.util.Map;
import java.util.Optional;

/**
 * A label with a value, as servers and containers carry them.
 *
 * @param key not empty, without {@code =}
 * @param value may be empty
 */
public record Label(String key, String value) {

  /** Reads {@code key=value}; empty when it is not written like that. */
  public static Optional<Label> parse(String text) {
    var equals = text.indexOf('=');
    return equals > 0
        ? Optional.of(new Label(text.substring(0, equals), text.substring(equals + 1)))
        : Optional.empty();
  }

  /** Whether these labels hold this one. */
  public boolean among(Map<String, String> labels) {
    return value.equals(labels.get(key));
  }

  @Override
  public String toString() {
    return key + "=" + value;
  }
}
