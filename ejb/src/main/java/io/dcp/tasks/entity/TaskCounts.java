package io.dcp.tasks.entity;

import io.dcp.api.tasks.TaskPart;
import io.dcp.api.tasks.TaskPartState;
import io.dcp.api.tasks.TaskProgress;
import io.dcp.api.tasks.TaskResult;
import io.dcp.api.tasks.TaskState;
import java.util.List;

/** How many parts a task has, and what came of them so far. */
public record TaskCounts(int total, int succeeded, int failed, int denied, int skipped) {
  private static final int ALL = 100;

  public static TaskCounts of(List<TaskPart> parts) {
    return new TaskCounts(
        parts.size(),
        count(parts, TaskPartState.SUCCEEDED),
        count(parts, TaskPartState.FAILED),
        count(parts, TaskPartState.DENIED),
        count(parts, TaskPartState.SKIPPED));
  }

  private static int count(List<TaskPart> parts, TaskPartState state) {
    return (int) parts.stream().filter(part -> part.state() == state).count();
  }

  public TaskProgress progress() {
    var current = succeeded + failed + denied + skipped;
    return new TaskProgress(current, total, total == 0 ? 0 : current * ALL / total);
  }

  public TaskResult result() {
    return new TaskResult(succeeded, failed, denied, skipped);
  }

  /** How a task ends whose work is over, with no error of its own. */
  public TaskState end() {
    if (succeeded == total) {
      return TaskState.SUCCEEDED;
    }
    return succeeded == 0 ? TaskState.FAILED : TaskState.PARTIAL;
  }
}
