package io.dcp.api.containers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The engine's own word for what a container does ({@code State.Status} of the Docker API). */
public enum ContainerState {
  CREATED,
  RUNNING,
  PAUSED,
  RESTARTING,
  REMOVING,
  EXITED,
  DEAD;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
