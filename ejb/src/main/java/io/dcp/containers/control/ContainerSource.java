package io.dcp.containers.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.platform.security.ServerId;
import java.util.Collection;
import java.util.List;

/** Where lists of containers come from. */
public interface ContainerSource {

  /**
   * What is known of the containers of some servers. Never fails and never waits long: a server
   * that does not answer contributes what was last known of it, or nothing.
   */
  List<ServerContainers> read(Collection<Server> servers);

  /** The next read must show what has just been changed on a server. */
  void changed(ServerId server);

  /**
   * The containers of one server.
   *
   * @param freshness how far the list can be trusted
   */
  record ServerContainers(ServerFreshness freshness, List<ContainerSummary> containers) {
    public ServerContainers {
      containers = List.copyOf(containers);
    }
  }
}
