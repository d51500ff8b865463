package io.dcp.access.entity;

import io.dcp.platform.security.Action;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A grant as it counts for one of those who have it: what it allows, and where.
 *
 * @param grant id of the grant
 */
public record Right(UUID grant, Subject subject, Role role, Scope scope) {

  /**
   * Whether it allows this somewhere. One that is narrowed to containers also shows the servers on
   * which they may stand: nobody could find them otherwise.
   */
  public boolean allows(Action action) {
    return (role.actions().contains(action) && scope.reaches(action))
        || (action == Action.SERVER_VIEW && scope.containers() != null);
  }

  /** All that it allows. */
  public Set<Action> actions() {
    return Set.of(Action.values()).stream()
        .filter(this::allows)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it allows this in all of a scope. */
  public boolean allows(Action action, Scope in) {
    return allows(action) && scope.includes(in);
  }
}
