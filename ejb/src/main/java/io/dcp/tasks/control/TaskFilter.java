package io.dcp.tasks.control;

import io.dcp.api.tasks.TaskState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which tasks are wanted.
 *
 * @param states all when empty
 * @param behind none before this place, seen from the newest
 */
public record TaskFilter(TaskSight sight, Set<TaskState> states, Optional<Place> behind) {
  public TaskFilter {
    states = Set.copyOf(states);
  }

  /** Where a task stands in the list. */
  public record Place(Instant createdAt, UUID id) {}
}
