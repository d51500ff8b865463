package io.dcp.api.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far one part of a task is. */
public enum TaskPartState {
  WAITING,
  RUNNING,
  SUCCEEDED,
  FAILED,
  /** Whoever began the task may not do this there. */
  DENIED,
  /** It was not begun, because the task ended before. */
  SKIPPED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
