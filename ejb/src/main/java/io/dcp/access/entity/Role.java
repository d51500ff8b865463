package io.dcp.access.entity;

import io.dcp.platform.security.Action;
import java.util.Set;

/**
 * A set of actions that can be granted.
 *
 * @param id of a built-in role its name
 */
public record Role(String id, String name, Set<Action> actions) {
  public Role {
    actions = Set.copyOf(actions);
  }

  public boolean builtIn() {
    return BuiltInRole.named(id).isPresent();
  }
}
