package io.dcp.api.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task with its parts and its log. What else it has is as in {@link TaskSummary}.
 *
 * @param log its newest lines, oldest first
 */
public record Task(
    UUID id,
    String kind,
    TaskState state,
    @Schema(nullable = true) @Nullable UUID server,
    UUID user,
    String username,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant startedAt,
    @Schema(nullable = true) @Nullable Instant endedAt,
    boolean cancelRequested,
    TaskProgress progress,
    List<TaskPart> parts,
    List<TaskLogLine> log,
    @Schema(nullable = true) @Nullable TaskResult result,
    @Schema(nullable = true) @Nullable TaskError error) {

  /** A task as lists show it, with its parts and its log. */
  public static Task of(TaskSummary of, List<TaskPart> parts, List<TaskLogLine> log) {
    return new Task(
        of.id(),
        of.kind(),
        of.state(),
        of.server(),
        of.user(),
        of.username(),
        of.createdAt(),
        of.startedAt(),
        of.endedAt(),
        of.cancelRequested(),
        of.progress(),
        parts,
        log,
        of.result(),
        of.error());
  }
}
