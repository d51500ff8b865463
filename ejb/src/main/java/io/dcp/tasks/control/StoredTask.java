package io.dcp.tasks.control;

import io.dcp.api.tasks.Task;
import io.dcp.platform.security.ServerId;
import io.dcp.tasks.entity.TaskDetails;
import io.dcp.tasks.entity.TaskOrigin;
import io.dcp.tasks.entity.TaskStatus;
import java.util.Set;

/**
 * A task as it was written last.
 *
 * @param worksOn servers
 */
public record StoredTask(
    TaskOrigin origin, TaskStatus status, TaskDetails details, Set<ServerId> worksOn) {

  public boolean isIn(TaskSight sight) {
    return sight.includes(origin, worksOn);
  }

  public Task view() {
    return Task.of(status.of(origin), details.parts(), details.log());
  }
}
