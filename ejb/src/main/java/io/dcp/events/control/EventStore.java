package io.dcp.events.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.events.entity.StoredEvent;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The events in the database; each method is a short transaction of its own. */
@ApplicationScoped
public class EventStore {
  private EntityManager entities;

  protected EventStore() {}

  @Inject
  public EventStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds those that are not there yet. */
  @Transactional
  public void add(List<EngineEvent> events) {
    var known = known(events);
    for (var event : events) {
      if (known.add(event.server() + event.id())) {
        entities.persist(new StoredEvent(event));
      }
    }
  }

  private Set<String> known(List<EngineEvent> events) {
    var known = new HashSet<String>();
    entities
        .createQuery("select e from StoredEvent e where e.eventId in :ids", StoredEvent.class)
        .setParameter("ids", events.stream().map(EngineEvent::id).distinct().toList())
        .getResultStream()
        .map(StoredEvent::view)
        .forEach(event -> known.add(event.server() + event.id()));
    return known;
  }

  /**
   * Events of some servers, the newest first.
   *
   * @param limit at most so many
   */
  @Transactional
  public List<EngineEvent> find(Collection<ServerId> servers, EventFilter filter, int limit) {
    if (servers.isEmpty()) {
      return List.of();
    }
    var text = new StringBuilder("select e from StoredEvent e where e.serverId in :servers");
    filterText(filter, text);
    text.append(" order by e.eventId desc, e.serverId");
    var query = entities.createQuery(text.toString(), StoredEvent.class);
    query.setParameter("servers", servers.stream().map(ServerId::value).toList());
    filterValues(filter, query);
    return query.setMaxResults(limit).getResultList().stream().map(StoredEvent::view).toList();
  }

  private static void filterText(EventFilter filter, StringBuilder text) {
    if (filter.since() != null) {
      text.append(" and e.occurredAt >= :since");
    }
    if (filter.until() != null) {
      text.append(" and e.occurredAt < :until");
    }
    if (filter.before() != null) {
      text.append(" and e.eventId < :before");
    }
    if (!filter.types().isEmpty()) {
      text.append(" and e.type in :types");
    }
    if (!filter.actions().isEmpty()) {
      text.append(" and e.action in :actions");
    }
  }

  private static void filterValues(EventFilter filter, TypedQuery<StoredEvent> query) {
    if (filter.since() != null) {
      query.setParameter("since", filter.since());
    }
    if (filter.until() != null) {
      query.setParameter("until", filter.until());
    }
    if (filter.before() != null) {
      query.setParameter("before", filter.before());
    }
    if (!filter.types().isEmpty()) {
      query.setParameter("types", filter.types());
    }
    if (!filter.actions().isEmpty()) {
      query.setParameter("actions", filter.actions());
    }
  }

  /**
   * Removes what is too old, and the oldest of what is too much.
   *
   * @return how many were removed
   */
  @Transactional
  public int clean(Instant oldest, int most) {
    var removed = removeBefore(oldest);
    var beyond =
        entities
            .createQuery(
                "select e.occurredAt from StoredEvent e order by e.occurredAt desc", Instant.class)
            .setFirstResult(most)
            .setMaxResults(1)
            .getResultList();
    // events of the same instant go together, so that a few less than the most may stay
    return beyond.isEmpty() ? removed : removed + removeBefore(beyond.getFirst().plusNanos(1_000));
  }

  private int removeBefore(Instant time) {
    return entities
        .createQuery("delete from StoredEvent e where e.occurredAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
