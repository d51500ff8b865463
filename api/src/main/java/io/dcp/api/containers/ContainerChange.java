package io.dcp.api.containers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * One path of a container's file system that differs from its image.
 *
 * @param path absolute
 */
public record ContainerChange(String path, Kind kind) {

  /** What happened to a path. */
  public enum Kind {
    MODIFIED,
    ADDED,
    DELETED;

    /** The name that travels: {@code modified}, {@code added}, {@code deleted}. */
    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
