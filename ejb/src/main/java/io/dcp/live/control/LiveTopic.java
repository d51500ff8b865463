package io.dcp.live.control;

import io.dcp.mirror.control.Topic;
import io.dcp.platform.security.Action;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be subscribed to, each with the right that it needs on a server. */
enum LiveTopic {
  CONTAINERS(Action.CONTAINER_VIEW),
  IMAGES(Action.IMAGE_VIEW),
  VOLUMES(Action.VOLUME_VIEW),
  NETWORKS(Action.NETWORK_VIEW),
  SERVERS(Action.SERVER_VIEW),
  EVENTS(Action.EVENT_VIEW),
  SUMMARY(Action.CONTAINER_VIEW),
  STATS(Action.CONTAINER_STATS),
  /** Everybody may watch those that he began. */
  TASKS(Action.TASK_VIEW);

  private final Action action;

  LiveTopic(Action action) {
    this.action = action;
  }

  Action action() {
    return action;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<LiveTopic> named(String word) {
    return Stream.of(values()).filter(topic -> topic.wireName().equals(word)).findFirst();
  }

  static LiveTopic of(Topic topic) {
    return switch (topic) {
      case CONTAINERS -> CONTAINERS;
      case IMAGES -> IMAGES;
      case VOLUMES -> VOLUMES;
      case NETWORKS -> NETWORKS;
    };
  }
}
