package io.dcp.platform.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a right can allow. The wire name is {@code area.verb}, for example {@code
 * container.view}; it is stored in roles, so it never changes its meaning.
 */
public enum Action {
  /** That a server is there, and how it is. */
  SERVER_VIEW(Kind.READ, Level.SERVER),
  /** What the engine tells of itself, its host and its disk, with counts of everything on it. */
  SERVER_INFO(Kind.READ, Level.SERVER),
  /** Adds a server; on no server yet, so only who may do it everywhere may do it. */
  SERVER_REGISTER(Kind.CHANGE, Level.PLATFORM),
  SERVER_MANAGE(Kind.CHANGE, Level.SERVER),

  CONTAINER_VIEW(Kind.READ, Level.CONTAINER),
  CONTAINER_LOGS(Kind.READ, Level.CONTAINER),
  CONTAINER_STATS(Kind.READ, Level.CONTAINER),
  CONTAINER_OPERATE(Kind.CHANGE, Level.CONTAINER),
  /** Runs commands inside a container, and sees what its own program writes. */
  CONTAINER_EXEC(Kind.CHANGE, Level.CONTAINER),
  /** Reads and writes the files inside a container. */
  CONTAINER_FILES(Kind.CHANGE, Level.CONTAINER),
  /** Makes a new container, which nothing is known of yet: a right on the whole server. */
  CONTAINER_CREATE(Kind.CHANGE, Level.SERVER),
  CONTAINER_DELETE(Kind.CHANGE, Level.CONTAINER),

  IMAGE_VIEW(Kind.READ, Level.SERVER),
  IMAGE_PULL(Kind.CHANGE, Level.SERVER),
  IMAGE_BUILD(Kind.CHANGE, Level.SERVER),
  IMAGE_TAG(Kind.CHANGE, Level.SERVER),
  IMAGE_PUSH(Kind.CHANGE, Level.SERVER),
  IMAGE_DELETE(Kind.CHANGE, Level.SERVER),

  VOLUME_VIEW(Kind.READ, Level.SERVER),
  VOLUME_CREATE(Kind.CHANGE, Level.SERVER),
  /** Reads and writes the files of a volume. */
  VOLUME_FILES(Kind.CHANGE, Level.SERVER),
  VOLUME_DELETE(Kind.CHANGE, Level.SERVER),

  NETWORK_VIEW(Kind.READ, Level.SERVER),
  NETWORK_CREATE(Kind.CHANGE, Level.SERVER),
  /** Connects containers to a network and takes them off. */
  NETWORK_CONNECT(Kind.CHANGE, Level.SERVER),
  NETWORK_DELETE(Kind.CHANGE, Level.SERVER),

  STACK_VIEW(Kind.READ, Level.SERVER),
  STACK_DEPLOY(Kind.CHANGE, Level.SERVER),
  STACK_DELETE(Kind.CHANGE, Level.SERVER),

  SWARM_VIEW(Kind.READ, Level.SERVER),
  /** Creates, changes, scales and removes services. */
  SWARM_DEPLOY(Kind.CHANGE, Level.SERVER),
  /** Nodes, joining, leaving and the keys of a swarm. */
  SWARM_MANAGE(Kind.CHANGE, Level.SERVER),

  EVENT_VIEW(Kind.READ, Level.SERVER),
  TASK_VIEW(Kind.READ, Level.SERVER),
  TASK_CANCEL(Kind.CHANGE, Level.SERVER),
  /** Shows values that are masked otherwise, such as passwords in a container's environment. */
  SECRET_VIEW(Kind.READ, Level.SERVER),

  /** What was done on servers; what was done to the platform takes the right everywhere. */
  AUDIT_VIEW(Kind.READ, Level.SERVER),

  /** Replays what terminals showed, which may be secrets. */
  RECORDING_VIEW(Kind.READ, Level.SERVER),
  /** Decides what is recorded, and removes recordings. */
  RECORDING_MANAGE(Kind.CHANGE, Level.SERVER),

  REGISTRY_VIEW(Kind.READ, Level.PLATFORM),
  REGISTRY_MANAGE(Kind.CHANGE, Level.PLATFORM),
  /** Decides what containers may ask of their hosts; who may, can allow himself anything. */
  POLICY_MANAGE(Kind.CHANGE, Level.PLATFORM),
  /** Makes what the policy of a server refuses. */
  POLICY_BYPASS(Kind.CHANGE, Level.SERVER),
  /** Users, groups, roles and grants; nobody gives more than he has. */
  USER_MANAGE(Kind.CHANGE, Level.PLATFORM),
  /** Sees what the platform's keys seal, and changes them. */
  KEY_MANAGE(Kind.CHANGE, Level.PLATFORM),
  PLATFORM_VIEW(Kind.READ, Level.PLATFORM);

  /** Whether an action leaves everything as it is. */
  public enum Kind {
    READ,
    CHANGE;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What an action is done to: the platform as a whole, a server with what is on it, or single
   * containers. A grant that is cut to a server allows nothing on the platform, and one that is cut
   * to containers nothing on the server.
   */
  public enum Level {
    PLATFORM,
    SERVER,
    CONTAINER;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;
  private final Level level;
  private final String wireName;

  Action(Kind kind, Level level) {
    this.kind = kind;
    this.level = level;
    this.wireName = name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  public Kind kind() {
    return kind;
  }

  public Level level() {
    return level;
  }

  /** The name that travels, for example {@code container.view}. */
  public String wireName() {
    return wireName;
  }

  public static Optional<Action> ofWireName(String wireName) {
    return Stream.of(values()).filter(action -> action.wireName.equals(wireName)).findFirst();
  }
}
