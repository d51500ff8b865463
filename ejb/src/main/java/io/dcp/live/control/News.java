package io.dcp.live.control;

import io.dcp.platform.security.ServerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something new for whoever watches. */
sealed interface News {
  /** For what is on no server, or on several: no server has the nil UUID (RFC 9562, 5.9). */
  ServerId NOWHERE = new ServerId(new UUID(0, 0));

  ServerId server();

  /**
   * How a thing is now.
   *
   * @param item null when it is gone
   */
  record Item(LiveTopic topic, ServerId server, String id, @Nullable Encoded item)
      implements News {}

  /** How far a server's part can be trusted may have changed. */
  record Trust(ServerId server) implements News {}

  /** A server came or went. */
  record Servers(ServerId server) implements News {}
}
