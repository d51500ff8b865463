package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts.Kind;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.platform.database.Conditions;
import io.dcp.platform.paging.SearchText;
import io.dcp.platform.security.ServerId;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a filter into words of JPQL about the record {@code r}: of each entry the newest record
 * counts, which is its outcome, or the intent while there is none.
 */
final class AuditCriteria {
  private static final String NEWEST_OF_ITS_ENTRY =
      """
      (r.kind <> :intent or not exists (select o.seq from AuditRow o
        where o.entry = r.entry and o.kind = :outcome))\
      """;

  /** Up to where every intent has its outcome nobody need look. */
  private static final String PENDING =
      "(r.outcome is null and r.seq > (select h.settledSeq from AuditHead h))";

  private static final List<String> SEARCHED =
      List.of("resource", "actor", "action", "address", "code", "requestId", "serverName");
  private static final char ESCAPE = '!';

  private final Conditions conditions = new Conditions(NEWEST_OF_ITS_ENTRY);

  AuditCriteria(AuditFilter filter) {
    conditions.value("intent", Kind.INTENT).value("outcome", Kind.OUTCOME);
    filter
        .visible()
        .ifPresent(visible -> conditions.among("r.server in :visible", "visible", ids(visible)));
    if (!filter.servers().isEmpty()) {
      conditions.and("r.server in :servers", "servers", ids(filter.servers()));
    }
    if (!filter.actors().isEmpty()) {
      conditions.and("(r.actor in :actors or r.actorId in :actors)", "actors", filter.actors());
    }
    if (!filter.actions().isEmpty()) {
      conditions.and("r.action in :actions", "actions", filter.actions());
    }
    if (!filter.outcomes().isEmpty()) {
      outcomes(filter.outcomes());
    }
    if (filter.from() != null) {
      conditions.and("r.at >= :from", "from", filter.from());
    }
    if (filter.to() != null) {
      conditions.and("r.at < :to", "to", filter.to());
    }
    contains("resource", List.of("resource"), filter.resource());
    contains("text", SEARCHED, filter.text());
  }

  /** Those behind a record, seen from the newest. */
  AuditCriteria before(long seq) {
    conditions.and("r.seq < :before", "before", seq);
    return this;
  }

  String words() {
    return conditions.words();
  }

  <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
    return conditions.applyTo(query);
  }

  private void outcomes(List<String> names) {
    var known = names.stream().flatMap(name -> AuditOutcome.ofWireName(name).stream()).toList();
    var parts =
        Stream.of(
                known.isEmpty() ? "" : "r.outcome in :outcomes",
                names.contains(AuditFilter.PENDING) ? PENDING : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" or "));
    conditions.and("(" + parts + ")");
    if (!known.isEmpty()) {
      conditions.value("outcomes", known);
    }
  }

  private void contains(String name, List<String> fields, SearchText text) {
    if (text.lowerCase().isEmpty()) {
      return;
    }
    var any =
        fields.stream()
            .map(field -> "lower(r.%s) like :%s escape '%s'".formatted(field, name, ESCAPE))
            .collect(Collectors.joining(" or "));
    conditions.and(
        "(" + any + ")", name, "%" + text.lowerCase().replaceAll("[!%_]", ESCAPE + "$0") + "%");
  }

  private static List<String> ids(Set<ServerId> servers) {
    return servers.stream().map(ServerId::toString).toList();
  }
}
