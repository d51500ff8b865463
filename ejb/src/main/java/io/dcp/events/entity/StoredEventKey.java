package io.dcp.events.entity;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a stored event; JPA wants a class. */
public class StoredEventKey implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable UUID serverId;
  private @Nullable String eventId;

  /** For JPA. */
  public StoredEventKey() {}

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StoredEventKey key
        && Objects.equals(serverId, key.serverId)
        && Objects.equals(eventId, key.eventId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(serverId, eventId);
  }
}
