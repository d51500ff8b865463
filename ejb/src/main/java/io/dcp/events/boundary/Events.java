package io.dcp.events.boundary;

import io.dcp.api.events.EngineEvent;
import io.dcp.api.events.EventPage;
import io.dcp.events.control.RecentEvents;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** What happened on the servers. */
@ApplicationScoped
public class Events {
  private RecentEvents events;

  protected Events() {}

  @Inject
  public Events(RecentEvents events) {
    this.events = events;
  }

  /** Events of one server, the newest first. */
  @Requires(Action.EVENT_VIEW)
  public EventPage list(ServerId server, EventQuery query) {
    var limit = query.limit();
    // one more than asked for tells whether there are older ones
    var found = events.find(Set.of(server), query.filter(), limit + 1);
    var isLast = found.size() <= limit;
    var items = isLast ? found : found.subList(0, limit);
    return new EventPage(items, isLast ? null : cursor(items.getLast()));
  }

  private static String cursor(EngineEvent last) {
    return last.id();
  }
}
