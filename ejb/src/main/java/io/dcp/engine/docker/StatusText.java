package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Writes the {@code State} of an inspection as the engine writes the {@code Status} of a list
 * ({@code State.String} of moby).
 */
final class StatusText {
  private StatusText() {}

  static String of(JsonNode state, Instant now) {
    var exitCode = state.path("ExitCode").asInt();
    var started = time(state, "StartedAt");
    var finished = time(state, "FinishedAt");
    return switch (text(state, "Status")) {
      case "running" -> "Up " + since(started, now) + health(state);
      case "paused" -> "Up " + since(started, now) + " (Paused)";
      case "restarting" -> "Restarting (%d) %s ago".formatted(exitCode, since(finished, now));
      case "removing" -> "Removal In Progress";
      case "dead" -> "Dead";
      case "created" -> "Created";
      default ->
          finished == null ? "" : "Exited (%d) %s ago".formatted(exitCode, since(finished, now));
    };
  }

  private static String health(JsonNode state) {
    var status = text(state.path("Health"), "Status");
    return switch (status) {
      case "", "none" -> "";
      case "starting" -> " (health: starting)";
      default -> " (" + status + ")";
    };
  }

  private static String since(@Nullable Instant time, Instant now) {
    return Durations.asDockerWrites(
        time == null || time.isAfter(now) ? Duration.ZERO : Duration.between(time, now));
  }
}
