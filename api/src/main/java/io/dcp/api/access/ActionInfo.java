package io.dcp.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Something that a role can allow.
 *
 * @param name for example {@code container.view}
 * @param kind whether it changes anything
 * @param level what it is done to
 */
public record ActionInfo(String name, Kind kind, Level level) {

  /** Whether an action leaves everything as it is. */
  public enum Kind {
    READ,
    CHANGE;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What an action is done to: the platform as a whole (a grant at scope all is needed), a server
   * with what is on it, or single containers (a grant that is narrowed to them is enough).
   */
  public enum Level {
    PLATFORM,
    SERVER,
    CONTAINER;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
