package io.dcp.servers.control;

import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts what is kept of servers to those on which the caller has a right. With the right everywhere
 * nothing is cut, so that what was kept of a server that is gone can still be seen.
 */
@Offered("cutting what is kept of servers to what the caller may see")
@ApplicationScoped
public class ServersInSight {
  private AccessDecision access;
  private CurrentCaller caller;
  private Fleet fleet;

  protected ServersInSight() {}

  @Inject
  public ServersInSight(AccessDecision access, CurrentCaller caller, Fleet fleet) {
    this.access = access;
    this.caller = caller;
    this.fleet = fleet;
  }

  /** The servers to which the current caller's view is cut; empty when it is not. */
  public Optional<Set<ServerId>> of(Action action) {
    return of(caller.get(), action);
  }

  /** The servers to which the view of that caller is cut; empty when it is not. */
  public Optional<Set<ServerId>> of(Caller viewer, Action action) {
    return access.decideEverywhere(viewer, action) instanceof Decision.Allowed
        ? Optional.empty()
        : Optional.of(
            access
                .visible(
                    viewer,
                    action,
                    fleet.all().stream().map(server -> new ServerId(server.id())).toList())
                .wholeServers());
  }
}
