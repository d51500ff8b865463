package io.dcp.events.control;

import io.dcp.platform.structure.Offered;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted.
 *
 * @param since none before
 * @param until none at or after
 * @param types all when empty
 * @param actions all when empty
 * @param before only those that come before the one of this id; null for the newest
 */
@Offered("choosing among the newest events")
public record EventFilter(
    @Nullable Instant since,
    @Nullable Instant until,
    List<String> types,
    List<String> actions,
    @Nullable String before) {
  public EventFilter {
    types = List.copyOf(types);
    actions = List.copyOf(actions);
  }

  /** The same, of those alone that come before the one of this id. */
  EventFilter before(String id) {
    return new EventFilter(since, until, types, actions, id);
  }

  /** Every event. */
  public static final EventFilter ALL = new EventFilter(null, null, List.of(), List.of(), null);
}
