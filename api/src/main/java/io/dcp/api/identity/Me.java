package io.dcp.api.identity;

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

  /**
   * Where a grant holds.
   *
   * @param type {@code all} or {@code server}
   * @param value the server's id, or {@code *} for all
   */
  public record Scope(String type, String value) {}
}
