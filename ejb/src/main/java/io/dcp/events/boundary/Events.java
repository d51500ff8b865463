package io.dcp.events.boundary;

import io.dcp.api.events.EngineEvent;
import io.dcp.api.events.EventPage;
import io.dcp.events.control.RecentEvents;
import io.dcp.mirror.control.Mirrors;
import io.dcp.mirror.control.Seen;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Predicate;

/** What happened on the servers. */
@ApplicationScoped
public class Events {
  private RecentEvents events;
  private AccessDecision access;
  private CurrentCaller caller;
  private Mirrors mirrors;

  protected Events() {}

  @Inject
  public Events(RecentEvents events, AccessDecision access, CurrentCaller caller, Mirrors mirrors) {
    this.events = events;
    this.access = access;
    this.caller = caller;
    this.mirrors = mirrors;
  }

  /** Events of one server, the newest first, without those of containers that are not seen. */
  @Requires(Action.EVENT_VIEW)
  public EventPage list(ServerId server, EventQuery query) {
    var limit = query.limit();
    var seen = Seen.of(access, caller.get(), Action.EVENT_VIEW, Set.of(server));
    Predicate<EngineEvent> wanted = event -> seen.cut(event, mirrors).isPresent();
    // one more than asked for tells whether there are older ones
    var found = events.find(Set.of(server), query.filter(), wanted, limit + 1);
    var isLast = found.size() <= limit;
    var items = isLast ? found : found.subList(0, limit);
    return new EventPage(items, isLast ? null : cursor(items.getLast()));
  }

  private static String cursor(EngineEvent last) {
    return last.id();
  }
}
