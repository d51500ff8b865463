package io.dcp.tasks.entity;

import io.dcp.api.tasks.TaskError;
import io.dcp.api.tasks.TaskState;
import io.dcp.api.tasks.TaskSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a task is at one moment. */
public record TaskStatus(
    TaskState state,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean cancelRequested,
    TaskCounts counts,
    @Nullable TaskError error) {

  /** As lists show it. */
  public TaskSummary of(TaskOrigin origin) {
    return new TaskSummary(
        origin.id(),
        origin.kind(),
        state,
        origin.server(),
        origin.user(),
        origin.username(),
        origin.createdAt(),
        startedAt,
        endedAt,
        cancelRequested,
        counts.progress(),
        state.isEnd() ? counts.result() : null,
        error);
  }
}
