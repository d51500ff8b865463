package io.dcp.tasks.boundary;

import io.dcp.api.tasks.TaskState;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.validation.Uuids;
import io.dcp.tasks.control.TaskFilter;
import io.dcp.tasks.control.TaskFilter.Place;
import io.dcp.tasks.control.TaskSight;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a request asks for, not yet checked.
 *
 * @param states names of states; all when empty
 * @param cursor {@code nextCursor} of the page before; the newest when null
 */
public record TaskQuery(List<String> states, @Nullable String cursor) {
  private static final String SEPARATOR = "_";

  public TaskQuery {
    states = List.copyOf(states);
  }

  TaskFilter filter(TaskSight sight) {
    return new TaskFilter(
        sight,
        states.stream().map(TaskQuery::state).collect(Collectors.toUnmodifiableSet()),
        Optional.ofNullable(cursor).map(TaskQuery::place));
  }

  private static TaskState state(String word) {
    return Arrays.stream(TaskState.values())
        .filter(state -> state.wireName().equals(word))
        .findFirst()
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.VALIDATION_FAILED,
                "state",
                "A task's state is one of %s."
                    .formatted(
                        Arrays.stream(TaskState.values())
                            .map(TaskState::wireName)
                            .collect(Collectors.joining(", ")))));
  }

  static String cursor(Instant createdAt, Object id) {
    return createdAt + SEPARATOR + id;
  }

  private static Place place(String cursor) {
    var parts = cursor.split(SEPARATOR, 2);
    try {
      return new Place(Instant.parse(parts[0]), Uuids.read(parts[parts.length - 1]).orElseThrow());
    } catch (DateTimeException | NoSuchElementException none) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, "cursor", "The cursor belongs to no list of tasks.");
    }
  }
}
