package io.dcp.tasks.control;

import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.tasks.entity.TaskOrigin;
import java.util.Optional;
import java.util.Set;

/**
 * Which tasks a caller may see or end: those that he began, and those that work on nothing but
 * servers on which he has the right.
 *
 * @param servers on which the caller has it; empty when everywhere
 */
public record TaskSight(Caller caller, Optional<Set<ServerId>> servers) {
  public TaskSight {
    servers = servers.map(Set::copyOf);
  }

  boolean includes(TaskOrigin origin, Set<ServerId> worksOn) {
    return origin.isOf(caller)
        || servers.map(these -> !worksOn.isEmpty() && these.containsAll(worksOn)).orElse(true);
  }
}
