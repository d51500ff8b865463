package io.dcp.api.containers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the container's own health check says ({@code State.Health.Status} of the Docker API). */
public enum ContainerHealth {
  NONE,
  STARTING,
  HEALTHY,
  UNHEALTHY;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
