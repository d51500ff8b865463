package io.dcp.events.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.mirror.control.HeardBefore;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The last events in the database are those that were heard before. */
@ApplicationScoped
public class StoredBefore implements HeardBefore {
  /** As many as an engine remembers: of more it cannot tell any a second time. */
  private static final int ENOUGH = 256;

  private EventStore store;

  protected StoredBefore() {}

  @Inject
  public StoredBefore(EventStore store) {
    this.store = store;
  }

  @Override
  public List<EngineEvent> last(ServerId server) {
    return store.find(List.of(server), EventFilter.ALL, ENOUGH);
  }
}
