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
    return decide(caller, grants.ofUser(caller.userId()), action);
  }

  @Override
  public Decision decide(Caller caller, Action action, ServerId server) {
    var here = covering(caller, server);
    if (here.isEmpty() || !servers.exists(server)) {
      return new Decision.Hidden();
    }
    return decide(caller, here, action);
  }

  @Override
  public Set<ServerId> visibleServers(
      Caller caller, Action action, Collection<ServerId> candidates) {
    return candidates.stream()
        .filter(
            server -> decide(caller, covering(caller, server), action) instanceof Decision.Allowed)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Grant> covering(Caller caller, ServerId server) {
    return caller.limits().allow(server)
        ? grants.ofUser(caller.userId()).stream()
            .filter(grant -> grant.scope().covers(server))
            .toList()
        : List.of();
  }

  private static Decision decide(Caller caller, List<Grant> grants, Action action) {
    return Optional.of(action)
        .filter(caller.limits()::allow)
        .flatMap(allowed -> roleThatAllows(grants, allowed))
        .<Decision>map(Decision.Allowed::new)
        .orElseGet(() -> new Decision.Refused(action));
  }

  /**
   * What is done to the platform as a whole is allowed by grants for all of it only. A role unknown
   * to this version, as after a step back from a newer one, allows nothing.
   */
  private static Optional<String> roleThatAllows(List<Grant> grants, Action action) {
    return grants.stream()
        .filter(grant -> action.level() != Action.Level.PLATFORM || grant.scope().isEverywhere())
        .flatMap(grant -> Role.named(grant.roleName()).stream())
        .filter(role -> role.actions().contains(action))
        .map(Role::roleName)
        .findFirst();
  }
}
