package io.dcp.platform.security;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that a right can allow. The wire name is {@code feature.verb}, for example {@code
 * container.view}.
 */
public enum Action {
  SERVER_VIEW(Kind.READ),
  SERVER_MANAGE(Kind.CHANGE),
  CONTAINER_VIEW(Kind.READ),
  CONTAINER_LOGS(Kind.READ),
  CONTAINER_OPERATE(Kind.CHANGE),
  /** Runs commands inside a container, and sees what its own program writes. */
  CONTAINER_EXEC(Kind.CHANGE),
  CONTAINER_CREATE(Kind.CHANGE),
  CONTAINER_DELETE(Kind.CHANGE),
  IMAGE_VIEW(Kind.READ),
  VOLUME_VIEW(Kind.READ),
  NETWORK_VIEW(Kind.READ),
  EVENT_VIEW(Kind.READ),
  SECRET_VIEW(Kind.CHANGE),
  USER_MANAGE(Kind.CHANGE),
  PLATFORM_VIEW(Kind.CHANGE);

  /** Whether an action only reads what every viewer may read. */
  public enum Kind {
    READ,
    CHANGE
  }

  private final Kind kind;
  private final String wireName;

  Action(Kind kind) {
    this.kind = kind;
    this.wireName = name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  public Kind kind() {
    return kind;
  }

  /** The name that travels, for example {@code container.view}. */
  public String wireName() {
    return wireName;
  }

  public static Optional<Action> ofWireName(String wireName) {
    return Stream.of(values()).filter(action -> action.wireName.equals(wireName)).findFirst();
  }
}
