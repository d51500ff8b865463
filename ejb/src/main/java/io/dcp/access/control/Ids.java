package io.dcp.access.control;

import java.util.Optional;
import java.util.UUID;

/** Reads ids of groups and grants. */
public final class Ids {
  private Ids() {}

  /** Empty for what is not an id, so that it is simply not found. */
  public static Optional<UUID> read(String text) {
    try {
      // UUID.fromString also accepts short groups: only the canonical form names something
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
