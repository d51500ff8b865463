package io.dcp.platform.validation;

import java.util.Optional;
import java.util.UUID;

/** Reads the ids that are UUIDs. */
public final class Uuids {
  private Uuids() {}

  /** Empty for what is no id in its canonical form: nothing has such a one. */
  public static Optional<UUID> read(String text) {
    try {
      // UUID.fromString also accepts short groups
      return Optional.of(UUID.fromString(text))
          .filter(uuid -> uuid.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
