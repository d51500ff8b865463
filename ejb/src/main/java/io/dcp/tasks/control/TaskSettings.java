package io.dcp.tasks.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How often tasks are written, how many go on at a time, and how long they are kept.
 *
 * @param writing between two writes of a task
 * @param mostByUser open tasks of one user, {@code DCP_TASKS_PER_USER}
 * @param retention tasks that ended longer ago are removed; zero keeps them for ever, {@code
 *     DCP_TASK_RETENTION}
 * @param cleaning between two removals, {@code DCP_TASK_CLEANING}
 */
public record TaskSettings(
    Duration writing, int mostByUser, Duration retention, Duration cleaning) {

  /** Reads the settings, each with its default and its bounds. */
  public static TaskSettings from(Settings settings) {
    return new TaskSettings(
        Duration.ofMillis(300),
        settings.number("DCP_TASKS_PER_USER", 20, 1, 1_000),
        settings.duration(
            "DCP_TASK_RETENTION", Duration.ofDays(30), Duration.ZERO, Duration.ofDays(3_650)),
        settings.duration(
            "DCP_TASK_CLEANING", Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofDays(1)));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    TaskSettings read(Settings settings) {
      return from(settings);
    }
  }
}
