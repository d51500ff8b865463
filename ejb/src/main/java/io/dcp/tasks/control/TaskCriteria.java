package io.dcp.tasks.control;

import io.dcp.platform.database.Conditions;
import io.dcp.platform.security.ServerId;
import java.util.Set;

/** Puts a filter into conditions about the task {@code t}. */
final class TaskCriteria {
  private static final String OF_TASK = "select s.id from TaskServerRow s where s.task = t.id";

  private TaskCriteria() {}

  static Conditions of(TaskFilter filter) {
    var conditions = new Conditions("1 = 1");
    var sight = filter.sight();
    sight.servers().ifPresent(servers -> cut(conditions, sight, servers));
    if (!filter.states().isEmpty()) {
      conditions.and("t.state in :states", "states", filter.states());
    }
    filter.behind().ifPresent(place -> behind(conditions, place));
    return conditions;
  }

  /** As {@link TaskSight#includes}. */
  private static void cut(Conditions conditions, TaskSight sight, Set<ServerId> servers) {
    var caller = sight.caller();
    var own = caller.byToken() ? "(t.userId = :user and t.session = :session)" : "t.userId = :user";
    if (servers.isEmpty()) {
      conditions.and(own);
    } else {
      conditions
          .and(
              "(%s or (exists (%s) and not exists (%s and s.server not in :servers)))"
                  .formatted(own, OF_TASK, OF_TASK))
          .value("servers", servers.stream().map(ServerId::value).toList());
    }
    conditions.value("user", caller.userId());
    if (caller.byToken()) {
      conditions.value("session", caller.sessionId());
    }
  }

  private static void behind(Conditions conditions, TaskFilter.Place place) {
    conditions
        .and("(t.createdAt < :at or (t.createdAt = :at and t.id < :id))", "at", place.createdAt())
        .value("id", place.id());
  }
}
