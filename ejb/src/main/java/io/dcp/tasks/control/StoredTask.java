package io.dcp.tasks.control;

import io.dcp.api.tasks.Task;
import io.dcp.api.tasks.TaskSummary;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import io.dcp.tasks.entity.TaskDetails;
import io.dcp.tasks.entity.TaskOrigin;
import io.dcp.tasks.entity.TaskStatus;
import java.util.Set;

/**
 * A task as it was written last.
 *
 * @param worksOn servers
 */
@Offered("hearing how far tasks are")
public record StoredTask(
    TaskOrigin origin, TaskStatus status, TaskDetails details, Set<ServerId> worksOn) {

  /** Whether it is among those that somebody may see or end. */
  public boolean isIn(TaskSight sight) {
    return sight.includes(origin, worksOn);
  }

  public TaskSummary summary() {
    return status.of(origin);
  }

  public Task view() {
    return Task.of(summary(), details.parts(), details.log());
  }
}
