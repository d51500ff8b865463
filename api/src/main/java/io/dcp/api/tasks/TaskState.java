package io.dcp.api.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a task is. */
public enum TaskState {
  /** It waits to begin. */
  QUEUED,
  RUNNING,
  /** Every part of it succeeded. */
  SUCCEEDED,
  /** It ran to its end; some of its parts succeeded and some did not. */
  PARTIAL,
  /** An error ended it, or none of its parts succeeded. */
  FAILED,
  /** Somebody ended it; the parts that had begun were finished. */
  CANCELLED,
  /** The platform stopped meanwhile; what became of the parts that had begun is not known. */
  INTERRUPTED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nothing more happens. */
  public boolean isEnd() {
    return this != QUEUED && this != RUNNING;
  }
}
