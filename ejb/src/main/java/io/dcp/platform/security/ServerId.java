package io.dcp.platform.security;

import java.util.Optional;
import java.util.UUID;

/**
 * Identifies a registered server; as a parameter of a boundary method it is the scope of the access
 * decision.
 */
public record ServerId(UUID value) {

  /**
   * Reads the text form of a UUID; empty when it is not one, so that a bad id is simply not found.
   */
  public static Optional<ServerId> parse(String text) {
    try {
      // UUID.fromString also accepts short groups: only the canonical form names a server
      var uuid = UUID.fromString(text);
      return uuid.toString().equalsIgnoreCase(text)
          ? Optional.of(new ServerId(uuid))
          : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
