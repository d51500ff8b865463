package io.dcp.api.recordings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether terminals are recorded. */
public enum RecordingChoice {
  /** They are not. */
  OFF,
  /** They are; one that cannot be recorded goes on without, and says so. */
  BEST_EFFORT,
  /** They are; one that cannot be recorded does not open, or ends. */
  REQUIRED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RecordingChoice> ofWireName(String name) {
    return Stream.of(values()).filter(choice -> choice.wireName().equals(name)).findFirst();
  }
}
