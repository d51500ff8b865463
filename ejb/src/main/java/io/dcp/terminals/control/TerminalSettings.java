package io.dcp.terminals.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds of terminals.
 *
 * @param reconnect how long a terminal waits for a viewer that vanished, {@code
 *     DCP_TERMINAL_RECONNECT}
 * @param idleLimit how long nobody may type, {@code DCP_TERMINAL_IDLE_LIMIT}
 * @param most terminals of all users together, {@code DCP_TERMINALS}
 * @param inputPatience how long a program may read none of its input, {@code
 *     DCP_TERMINAL_INPUT_PATIENCE}
 * @param farewell how long a program gets to end by itself when its viewer has left
 * @param retry pause before a program that could not be ended is tried again
 * @param retryFor how long that is tried
 */
public record TerminalSettings(
    Duration reconnect,
    Duration idleLimit,
    int most,
    Duration inputPatience,
    Duration farewell,
    Duration retry,
    Duration retryFor) {

  /** Reads the settings, each with its default and its bounds. */
  public static TerminalSettings from(Settings settings) {
    return new TerminalSettings(
        settings.duration(
            "DCP_TERMINAL_RECONNECT",
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofMinutes(10)),
        settings.duration(
            "DCP_TERMINAL_IDLE_LIMIT",
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            Duration.ofDays(7)),
        settings.number("DCP_TERMINALS", 200, 1, 10_000),
        settings.duration(
            "DCP_TERMINAL_INPUT_PATIENCE",
            Duration.ofSeconds(4),
            Duration.ofMillis(100),
            Duration.ofMinutes(1)),
        Duration.ofMillis(500),
        Duration.ofSeconds(5),
        Duration.ofMinutes(15));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    TerminalSettings read(Settings settings) {
      return from(settings);
    }
  }
}
