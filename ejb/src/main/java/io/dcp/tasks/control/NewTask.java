package io.dcp.tasks.control;

import io.dcp.api.tasks.TaskPart;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import java.util.List;
import java.util.Set;

/**
 * A task to begin.
 *
 * @param servers on which it works; who may see tasks on all of them sees this one
 * @param parts what it does, at most {@value #MOST_PARTS}
 */
@Offered("describing a task to begin")
public record NewTask(TaskKind kind, Set<ServerId> servers, List<TaskPart> parts) {
  /** So many can be written a few times a second. */
  public static final int MOST_PARTS = 1_000;

  public NewTask {
    servers = Set.copyOf(servers);
    parts = List.copyOf(parts);
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException("A task has at most " + MOST_PARTS + " parts.");
    }
  }
}
