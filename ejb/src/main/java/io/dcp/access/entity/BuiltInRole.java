package io.dcp.access.entity;

import static io.dcp.platform.security.Action.CONTAINER_CREATE;
import static io.dcp.platform.security.Action.CONTAINER_DELETE;
import static io.dcp.platform.security.Action.CONTAINER_EXEC;
import static io.dcp.platform.security.Action.CONTAINER_FILES;
import static io.dcp.platform.security.Action.CONTAINER_LOGS;
import static io.dcp.platform.security.Action.CONTAINER_OPERATE;
import static io.dcp.platform.security.Action.CONTAINER_STATS;
import static io.dcp.platform.security.Action.CONTAINER_VIEW;
import static io.dcp.platform.security.Action.EVENT_VIEW;
import static io.dcp.platform.security.Action.IMAGE_BUILD;
import static io.dcp.platform.security.Action.IMAGE_DELETE;
import static io.dcp.platform.security.Action.IMAGE_PULL;
import static io.dcp.platform.security.Action.IMAGE_PUSH;
import static io.dcp.platform.security.Action.IMAGE_TAG;
import static io.dcp.platform.security.Action.IMAGE_VIEW;
import static io.dcp.platform.security.Action.NETWORK_CONNECT;
import static io.dcp.platform.security.Action.NETWORK_CREATE;
import static io.dcp.platform.security.Action.NETWORK_DELETE;
import static io.dcp.platform.security.Action.NETWORK_VIEW;
import static io.dcp.platform.security.Action.REGISTRY_VIEW;
import static io.dcp.platform.security.Action.SERVER_INFO;
import static io.dcp.platform.security.Action.SERVER_VIEW;
import static io.dcp.platform.security.Action.STACK_DELETE;
import static io.dcp.platform.security.Action.STACK_DEPLOY;
import static io.dcp.platform.security.Action.STACK_VIEW;
import static io.dcp.platform.security.Action.SWARM_DEPLOY;
import static io.dcp.platform.security.Action.SWARM_VIEW;
import static io.dcp.platform.security.Action.TASK_CANCEL;
import static io.dcp.platform.security.Action.TASK_VIEW;
import static io.dcp.platform.security.Action.VOLUME_CREATE;
import static io.dcp.platform.security.Action.VOLUME_DELETE;
import static io.dcp.platform.security.Action.VOLUME_FILES;
import static io.dcp.platform.security.Action.VOLUME_VIEW;

import io.dcp.platform.security.Action;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The built-in roles, each a fixed set of actions. All but {@link #ADMIN} name what they allow, so
 * that a new action is allowed to nobody else until somebody decides so.
 */
public enum BuiltInRole {
  /** Everything. */
  ADMIN(EnumSet.allOf(Action.class)),
  /** Sees how everything is and what it says; no secrets, no files. */
  VIEWER(
      EnumSet.of(
          SERVER_VIEW,
          SERVER_INFO,
          CONTAINER_VIEW,
          CONTAINER_LOGS,
          CONTAINER_STATS,
          IMAGE_VIEW,
          VOLUME_VIEW,
          NETWORK_VIEW,
          STACK_VIEW,
          SWARM_VIEW,
          EVENT_VIEW,
          TASK_VIEW,
          REGISTRY_VIEW)),
  /** Keeps running what is there: starts, stops, looks inside; makes and removes nothing. */
  OPERATOR(and(VIEWER.actions, CONTAINER_OPERATE, CONTAINER_EXEC, CONTAINER_FILES, TASK_CANCEL)),
  /** Brings applications out and takes them away. */
  DEPLOYER(
      and(
          OPERATOR.actions,
          CONTAINER_CREATE,
          CONTAINER_DELETE,
          IMAGE_PULL,
          IMAGE_BUILD,
          IMAGE_TAG,
          IMAGE_PUSH,
          IMAGE_DELETE,
          VOLUME_CREATE,
          VOLUME_FILES,
          VOLUME_DELETE,
          NETWORK_CREATE,
          NETWORK_CONNECT,
          NETWORK_DELETE,
          STACK_DEPLOY,
          STACK_DELETE,
          SWARM_DEPLOY));

  private final Set<Action> actions;

  BuiltInRole(Set<Action> actions) {
    this.actions = Collections.unmodifiableSet(actions);
  }

  private static Set<Action> and(Set<Action> those, Action... more) {
    var actions = EnumSet.copyOf(those);
    Collections.addAll(actions, more);
    return actions;
  }

  /** The name that travels and is stored: {@code admin}, {@code viewer}. */
  public String roleName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Set<Action> actions() {
    return actions;
  }

  public static Optional<BuiltInRole> named(String roleName) {
    return Stream.of(values()).filter(role -> role.roleName().equals(roleName)).findFirst();
  }
}
