package io.dcp.engine;

import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerSummary;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The engine's words for how a container is, for example {@code Up 5 minutes (healthy)}. They
 * follow from state and times ({@code State.String} of moby), so that nobody has to ask for them.
 */
public final class ContainerStatus {
  private ContainerStatus() {}

  /**
   * The container with the words as of now; with those of the list when its times are not known.
   */
  public static ContainerSummary shown(ContainerSummary container, Instant now) {
    return container.status().isEmpty() ? container.withStatus(words(container, now)) : container;
  }

  /** The words for a container whose times are known. */
  public static String words(ContainerSummary container, Instant now) {
    var exitCode = container.exitCode() == null ? 0 : container.exitCode();
    var ended = container.finishedAt();
    return switch (container.state()) {
      case RUNNING -> "Up " + since(container.startedAt(), now) + health(container.health());
      case PAUSED -> "Up " + since(container.startedAt(), now) + " (Paused)";
      case RESTARTING -> "Restarting (%d) %s ago".formatted(exitCode, since(ended, now));
      case REMOVING -> "Removal In Progress";
      case DEAD -> "Dead";
      case CREATED -> "Created";
      case EXITED ->
          ended == null ? "" : "Exited (%d) %s ago".formatted(exitCode, since(ended, now));
    };
  }

  private static String health(@Nullable ContainerHealth health) {
    return switch (health) {
      case STARTING -> " (health: starting)";
      case HEALTHY -> " (healthy)";
      case UNHEALTHY -> " (unhealthy)";
      case NONE -> "";
      case null -> "";
    };
  }

  private static String since(@Nullable Instant time, Instant now) {
    return inWords(time == null || time.isAfter(now) ? Duration.ZERO : Duration.between(time, now));
  }

  /** As {@code docker ps} writes it (units.HumanDuration of docker/go-units). */
  private static String inWords(Duration duration) {
    var seconds = duration.toSeconds();
    var hours = Math.round(duration.toSeconds() / 3600.0);
    if (seconds < 1) {
      return "Less than a second";
    } else if (seconds < 60) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    } else if (duration.toMinutes() < 60) {
      return duration.toMinutes() == 1 ? "About a minute" : duration.toMinutes() + " minutes";
    } else if (hours < 48) {
      return hours == 1 ? "About an hour" : hours + " hours";
    } else if (hours < 24 * 7 * 2) {
      return hours / 24 + " days";
    } else if (hours < 24 * 30 * 2) {
      return hours / 24 / 7 + " weeks";
    } else if (hours < 24 * 365 * 2) {
      return hours / 24 / 30 + " months";
    }
    return hours / 24 / 365 + " years";
  }
}
