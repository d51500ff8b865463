package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;

/** What a mirror does about an event: it says what to read again, never what is there now. */
sealed interface Reaction {

  /** It has changed: read it again. */
  record Read(Key key) implements Reaction {}

  /** It has ended, and may be started again by its policy: read it now and once more later. */
  record ReadNowAndLater(Key key) implements Reaction {}

  /** It is no more, which is all that an event is believed. */
  record Forget(Key key) implements Reaction {}

  /** It may concern anything: read everything. */
  record ReadAll() implements Reaction {}

  /** Nothing that is shown has changed. */
  record Nothing() implements Reaction {}

  static Reaction to(EngineEvent event) {
    return switch (event.type()) {
      case "container" -> toContainer(event.action(), new Key(Topic.CONTAINERS, event.subject()));
      case "image" -> new Read(Key.all(Topic.IMAGES));
      case "volume" -> toThing(event.action(), new Key(Topic.VOLUMES, event.subject()));
      case "network" -> toNetwork(event);
      default -> new ReadAll();
    };
  }

  private static Reaction toContainer(String action, Key key) {
    return switch (action) {
      case "destroy" -> new Forget(key);
      case "prune" -> new Nothing();
      case "die" -> new ReadNowAndLater(key);
      default -> new Read(key);
    };
  }

  /** What joins or leaves a network is a container, whose record shows it. */
  private static Reaction toNetwork(EngineEvent event) {
    var container = event.attributes().getOrDefault("container", "");
    return event.action().endsWith("connect") && !container.isEmpty()
        ? new Read(new Key(Topic.CONTAINERS, container))
        : toThing(event.action(), new Key(Topic.NETWORKS, event.subject()));
  }

  private static Reaction toThing(String action, Key key) {
    return switch (action) {
      case "create", "update" -> new Read(key);
      case "destroy", "remove" -> new Forget(key);
      default -> new Nothing();
    };
  }
}
