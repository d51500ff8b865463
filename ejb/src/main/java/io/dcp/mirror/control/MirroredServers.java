package io.dcp.mirror.control;

import io.dcp.api.servers.Server;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells over which servers a list goes: lists never count what their reader may not see. */
@ApplicationScoped
public class MirroredServers {
  private Fleet fleet;
  private AccessDecision access;
  private CurrentCaller caller;

  protected MirroredServers() {}

  @Inject
  public MirroredServers(Fleet fleet, AccessDecision access, CurrentCaller caller) {
    this.fleet = fleet;
    this.access = access;
    this.caller = caller;
  }

  /**
   * The servers on which the current caller may do this, by name.
   *
   * @param only of these alone; of all when empty
   */
  public List<Server> visible(Action action, Set<ServerId> only) {
    var all = fleet.all();
    var visible =
        access.visibleServers(
            caller.get(),
            action,
            all.stream().map(MirroredServers::idOf).collect(Collectors.toSet()));
    return all.stream()
        .filter(server -> visible.contains(idOf(server)))
        .filter(server -> only.isEmpty() || only.contains(idOf(server)))
        .toList();
  }

  /** One server, which the caller was found to be allowed to see. */
  public List<Server> one(ServerId server) {
    return List.of(fleet.server(server));
  }

  private static ServerId idOf(Server server) {
    return new ServerId(server.id());
  }
}
