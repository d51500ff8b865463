package io.dcp.access.control;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.dcp.access.entity.Grant;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Subject;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds grants by who has them and where they hold. */
@ApplicationScoped
public class GrantSelection {
  private GrantStore grants;
  private KnownServers servers;

  protected GrantSelection() {}

  @Inject
  public GrantSelection(GrantStore grants, KnownServers servers) {
    this.grants = grants;
    this.servers = servers;
  }

  /**
   * The grants that meet everything that is given.
   *
   * @param user id of a user, who has them directly or by a group
   * @param group id of a group
   * @param server id of a server, on which they hold now
   * @param action wire name of an action, which they allow where they hold
   */
  public List<Grant> find(
      Optional<String> user,
      Optional<String> group,
      Optional<String> server,
      Optional<String> action) {
    var found =
        user.map(id -> Uuids.read(id).map(grants::ofUser).orElse(List.of())).orElseGet(grants::all);
    var allowing = action.map(name -> allowing(found, name));
    return found.stream()
        .filter(grant -> allowing.map(ids -> ids.contains(grant.id())).orElse(true))
        .filter(grant -> group.map(id -> isOf(grant, Uuids.read(id))).orElse(true))
        .filter(grant -> server.map(id -> holds(grant, id)).orElse(true))
        .toList();
  }

  private Set<UUID> allowing(List<Grant> found, String action) {
    return Action.ofWireName(action)
        .map(known ->
            grants.rights(found).stream()
                .filter(right -> right.allows(known))
                .map(Right::grant)
                .collect(toUnmodifiableSet()))
        .orElse(Set.of());
  }

  private static boolean isOf(Grant grant, Optional<UUID> group) {
    return group.map(Subject.OneGroup::new).filter(grant.subject()::equals).isPresent();
  }

  private boolean holds(Grant grant, String server) {
    return ServerId.parse(server)
        .flatMap(id ->
            servers
                .find(id)
                .flatMap(known -> grant.scope().filter(scope -> scope.covers(id, known.labels()))))
        .isPresent();
  }
}
