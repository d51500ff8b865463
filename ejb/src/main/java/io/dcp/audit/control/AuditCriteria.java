package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts.Kind;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.platform.paging.SearchText;
import io.dcp.platform.security.ServerId;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final List<String> SEARCHED =
      List.of("resource", "actor", "action", "address", "code", "requestId", "serverName");
  private static final char ESCAPE = '!';

  private final StringBuilder words = new StringBuilder(NEWEST_OF_ITS_ENTRY);
  private final Map<String, Object> values = new LinkedHashMap<>();

  AuditCriteria(AuditFilter filter) {
    values.put("intent", Kind.INTENT);
    values.put("outcome", Kind.OUTCOME);
    filter.visible().ifPresent(visible -> among("visible", "r.server in :visible", ids(visible)));
    if (!filter.servers().isEmpty()) {
      among("servers", "r.server in :servers", ids(filter.servers()));
    }
    if (!filter.actors().isEmpty()) {
      among("actors", "(r.actor in :actors or r.actorId in :actors)", filter.actors());
    }
    if (!filter.actions().isEmpty()) {
      among("actions", "r.action in :actions", filter.actions());
    }
    if (!filter.outcomes().isEmpty()) {
      outcomes(filter.outcomes());
    }
    if (filter.from() != null) {
      and("r.at >= :from", "from", filter.from());
    }
    if (filter.to() != null) {
      and("r.at < :to", "to", filter.to());
    }
    contains("resource", List.of("resource"), filter.resource());
    contains("text", SEARCHED, filter.text());
  }

  /** Those behind a record, seen from the newest. */
  AuditCriteria before(long seq) {
    and("r.seq < :before", "before", seq);
    return this;
  }

  String words() {
    return words.toString();
  }

  <T> TypedQuery<T> applyTo(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  private void outcomes(List<String> names) {
    var known = names.stream().flatMap(name -> AuditOutcome.ofWireName(name).stream()).toList();
    var parts =
        Stream.of(
                known.isEmpty() ? "" : "r.outcome in :outcomes",
                names.contains(AuditFilter.PENDING) ? "r.outcome is null" : "")
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" or "));
    words.append(" and (").append(parts).append(')');
    if (!known.isEmpty()) {
      values.put("outcomes", known);
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
    and("(" + any + ")", name, "%" + text.lowerCase().replaceAll("[!%_]", ESCAPE + "$0") + "%");
  }

  /** No database takes an empty list: nothing is among none. */
  private void among(String name, String condition, Collection<?> some) {
    if (some.isEmpty()) {
      words.append(" and 1 = 0");
    } else {
      and(condition, name, some);
    }
  }

  private void and(String condition, String name, Object value) {
    words.append(" and ").append(condition);
    values.put(name, value);
  }

  private static List<String> ids(Set<ServerId> servers) {
    return servers.stream().map(ServerId::toString).toList();
  }
}
