package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;

/** Something that has changed in the mirror of one server. */
@Offered("changes, as listeners hear them")
public sealed interface Change {
  ServerId server();

  /**
   * A thing is new or differs from before.
   *
   * @param item the record that lists show: {@code ContainerSummary}, {@code ImageSummary}, {@code
   *     VolumeSummary} or {@code NetworkSummary}
   */
  record Upserted(ServerId server, Topic topic, String id, Object item) implements Change {}

  /** A thing is gone. */
  record Removed(ServerId server, Topic topic, String id) implements Change {}

  /** How far the mirror can be trusted has changed: read {@link Mirrors#freshness}. */
  record Trusted(ServerId server) implements Change {}

  /** The engine told an event, for the first time. */
  record Happened(ServerId server, EngineEvent event) implements Change {}

  /** The server is no longer registered; everything of it is gone. */
  record Ended(ServerId server) implements Change {}
}
