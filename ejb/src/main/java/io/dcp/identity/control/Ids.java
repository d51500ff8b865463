package io.dcp.identity.control;

import java.util.Optional;
import java.util.UUID;

/** Reads ids of paths. */
public final class Ids {
  private Ids() {}

  /** Empty for what is no id in its canonical form: nothing has such a one. */
  public static Optional<UUID> parse(String text) {
    try {
      // UUID.fromString also accepts short groups
      return Optional.of(UUID.fromString(text))
          .filter(uuid -> uuid.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
