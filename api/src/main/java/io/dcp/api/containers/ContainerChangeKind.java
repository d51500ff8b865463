package io.dcp.api.containers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened to a path of a container's file system. */
public enum ContainerChangeKind {
  MODIFIED,
  ADDED,
  DELETED;

  /** The name that travels: {@code modified}, {@code added}, {@code deleted}. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
