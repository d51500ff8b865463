package io.dcp.recordings.control;

import io.dcp.platform.database.Conditions;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Uuids;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts a filter into conditions about the recording {@code r}. */
final class RecordingCriteria {
  private RecordingCriteria() {}

  static Conditions of(RecordingFilter filter) {
    var conditions = new Conditions("1 = 1");
    filter
        .visible()
        .ifPresent(visible -> conditions.among("r.server in :visible", "visible", ids(visible)));
    if (!filter.servers().isEmpty()) {
      conditions.and("r.server in :servers", "servers", ids(filter.servers()));
    }
    if (!filter.containers().isEmpty()) {
      conditions.and(
          "(r.container in :containers or r.containerName in :containers)",
          "containers",
          filter.containers());
    }
    if (!filter.users().isEmpty()) {
      users(conditions, filter.users());
    }
    if (filter.from() != null) {
      conditions.and("r.startedAt >= :from", "from", filter.from());
    }
    if (filter.to() != null) {
      conditions.and("r.startedAt < :to", "to", filter.to());
    }
    filter.behind().ifPresent(place -> behind(conditions, place));
    return conditions;
  }

  private static void users(Conditions conditions, List<String> named) {
    var ids = named.stream().flatMap(name -> Uuids.read(name).stream()).toList();
    if (ids.isEmpty()) {
      conditions.and("r.username in :users", "users", named);
    } else {
      conditions
          .and("(r.username in :users or r.userId in :ids)", "users", named)
          .value("ids", ids);
    }
  }

  private static void behind(Conditions conditions, RecordingFilter.Place place) {
    conditions
        .and("(r.startedAt < :at or (r.startedAt = :at and r.id < :id))", "at", place.startedAt())
        .value("id", place.id());
  }

  private static List<UUID> ids(Set<ServerId> servers) {
    return servers.stream().map(ServerId::value).toList();
  }
}
