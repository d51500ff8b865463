package io.dcp.access.entity;

import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import java.util.Map;

/** Some servers, and the platform as a whole. */
public sealed interface Place {

  /**
   * Whether a server is there.
   *
   * @param labels the server's
   */
  boolean covers(ServerId server, Map<String, String> labels);

  /** Whether every server of the other is here, whatever labels servers get. */
  default boolean includes(Place other) {
    return equals(other);
  }

  /** The platform with all its servers, also those that are yet to come. */
  record Everywhere() implements Place {
    @Override
    public boolean covers(ServerId server, Map<String, String> labels) {
      return true;
    }

    @Override
    public boolean includes(Place other) {
      return true;
    }
  }

  /** A single server. */
  record OneServer(ServerId id) implements Place {
    @Override
    public boolean covers(ServerId server, Map<String, String> labels) {
      return id.equals(server);
    }
  }

  /** The servers that carry a label now. */
  record WithLabel(Label label) implements Place {
    @Override
    public boolean covers(ServerId server, Map<String, String> labels) {
      return label.among(labels);
    }
  }
}
