package io.dcp.platform.security;

import io.dcp.platform.validation.Uuids;
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
    return Uuids.read(text).map(ServerId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
