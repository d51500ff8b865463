package io.dcp.access.control;

import io.dcp.access.entity.Grant;
import io.dcp.access.entity.Role;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides by the caller's grants. A server that does not exist and one on which the caller has no
 * grant look the same: hidden.
 */
@ApplicationScoped
public class GrantedAccess implements AccessDecision {
  private GrantCache grants;
  private KnownServers servers;

  protected GrantedAccess() {}

  @Inject
  public GrantedAccess(GrantCache grants, KnownServers servers) {
    this.grants = grants;
    this.servers = servers;
  }

  @Override
  public Decision decide(Caller caller, Action action) {
    return decide(grants.ofUser(caller.userId()), action);
  }

  @Override
  public Decision decide(Caller caller, Action action, ServerId server) {
    var here = covering(grants.ofUser(caller.userId()), server);
    if (here.isEmpty() || !servers.exists(server)) {
      return new Decision.Hidden();
    }
    return decide(here, action);
  }

  @Override
  public Set<ServerId> visibleServers(
      Caller caller, Action action, Collection<ServerId> candidates) {
    var all = grants.ofUser(caller.userId());
    return candidates.stream()
        .filter(server -> roleThatAllows(covering(all, server), action).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Grant> covering(List<Grant> all, ServerId server) {
    return all.stream().filter(grant -> grant.scope().covers(server)).toList();
  }

  private static Decision decide(List<Grant> grants, Action action) {
    return roleThatAllows(grants, action)
        .<Decision>map(Decision.Allowed::new)
        .orElseGet(() -> new Decision.Refused(action));
  }

  /** A role unknown to this version, as after a step back from a newer one, allows nothing. */
  private static Optional<String> roleThatAllows(List<Grant> grants, Action action) {
    return grants.stream()
        .flatMap(grant -> Role.named(grant.roleName()).stream())
        .filter(role -> role.actions().contains(action))
        .map(Role::roleName)
        .findFirst();
  }
}
