package io.dcp.api.servers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the platform finds a server; freshness of data is told apart, by {@code asOf}. */
public enum ServerState {
  /** Registered or restarted just now; no answer yet. */
  CONNECTING,
  /** Answers within its deadline. */
  HEALTHY,
  /** Answers, but slowly or not always. */
  DEGRADED,
  /** Refused, or two checks in a row without an answer. */
  UNREACHABLE,
  /** Answers, but speaks no API version that the platform speaks. */
  INCOMPATIBLE,
  /** Switched off on purpose; not checked. */
  MAINTENANCE;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
