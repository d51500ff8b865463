package io.dcp.access.entity;

import io.dcp.platform.security.Action;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The built-in roles, each a fixed set of actions. */
public enum Role {
  /** Everything. */
  ADMIN(EnumSet.allOf(Action.class)),
  /** Everything that only reads what every viewer may read. */
  VIEWER(reading());

  private final Set<Action> actions;

  Role(Set<Action> actions) {
    this.actions = Collections.unmodifiableSet(actions);
  }

  private static Set<Action> reading() {
    var actions = EnumSet.allOf(Action.class);
    actions.removeIf(action -> action.kind() != Action.Kind.READ);
    return actions;
  }

  /** The name that travels and is stored: {@code admin}, {@code viewer}. */
  public String roleName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Set<Action> actions() {
    return actions;
  }

  public static Optional<Role> named(String roleName) {
    return Stream.of(values()).filter(role -> role.roleName().equals(roleName)).findFirst();
  }
}
