package io.dcp.events.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Events that are stored, together with those that are about to be. */
@Offered("the newest events, and hearing of more")
@ApplicationScoped
public class RecentEvents {
  private static final Comparator<EngineEvent> NEWEST_FIRST =
      Comparator.comparing(EngineEvent::id).reversed().thenComparing(EngineEvent::server);

  private static final int MOST_PARTS = 20;

  private EventStore store;
  private EventRecorder recorder;

  protected RecentEvents() {}

  @Inject
  public RecentEvents(EventStore store, EventRecorder recorder) {
    this.store = store;
    this.recorder = recorder;
  }

  /** Events of some servers, the newest first, at most a number. */
  public List<EngineEvent> find(Collection<ServerId> servers, EventFilter filter, int limit) {
    // in this order, so that what is written in between is found at least once
    var waiting =
        recorder.waiting().stream()
            .filter(event -> servers.contains(new ServerId(event.server())))
            .filter(event -> matches(event, filter));
    var stored = store.find(servers, filter, limit);
    return Stream.concat(stored.stream(), waiting)
        .distinct()
        .sorted(NEWEST_FIRST)
        .limit(limit)
        .toList();
  }

  /**
   * As {@link #find(Collection, EventFilter, int)}, of those that are wanted. Who wants few of very
   * many gets fewer than there are.
   */
  public List<EngineEvent> find(
      Collection<ServerId> servers, EventFilter filter, Predicate<EngineEvent> wanted, int limit) {
    var found = new ArrayList<EngineEvent>();
    var rest = filter;
    for (var part = 0; part < MOST_PARTS; part++) {
      var read = find(servers, rest, limit);
      read.stream().filter(wanted).forEach(found::add);
      if (read.size() < limit || found.size() >= limit) {
        break;
      }
      rest = rest.before(read.getLast().id());
    }
    return found.size() > limit ? List.copyOf(found.subList(0, limit)) : List.copyOf(found);
  }

  private static boolean matches(EngineEvent event, EventFilter filter) {
    var since = filter.since();
    var until = filter.until();
    var before = filter.before();
    return (since == null || !event.time().isBefore(since))
        && (until == null || event.time().isBefore(until))
        && (before == null || event.id().compareTo(before) < 0)
        && (filter.types().isEmpty() || filter.types().contains(event.type()))
        && (filter.actions().isEmpty() || filter.actions().contains(event.action()));
  }
}
