package io.dcp.api.identity;

import io.dcp.api.access.Scope;
import java.util.List;

/**
 * The signed-in user with all that the console needs to show only what works.
 *
 * @param user who is signed in
 * @param permissions what this user may do, and where
 */
public record Me(User user, List<Permission> permissions) {

  /**
   * Actions that one grant allows in one scope.
   *
   * @param actions for example {@code container.view}
   * @param scope where they are allowed
   */
  public record Permission(List<String> actions, Scope scope) {}
}
