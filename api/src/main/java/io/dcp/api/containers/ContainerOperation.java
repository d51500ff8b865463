package io.dcp.api.containers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be done to many containers at once. */
public enum ContainerOperation {
  START,
  STOP,
  RESTART,
  KILL,
  PAUSE,
  UNPAUSE;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
