package io.dcp.tasks.entity;

import io.dcp.api.tasks.TaskLogLine;
import io.dcp.api.tasks.TaskPart;
import java.util.List;

/**
 * What a task does, piece by piece.
 *
 * @param log its newest lines, oldest first
 */
public record TaskDetails(List<TaskPart> parts, List<TaskLogLine> log) {
  public TaskDetails {
    parts = List.copyOf(parts);
    log = List.copyOf(log);
  }
}
