package io.dcp.web.logs;

import io.dcp.logs.boundary.Logs;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.stream.Overflow;
import io.dcp.web.query.ServerPath;
import io.dcp.web.socket.Connection;
import io.dcp.web.socket.SocketPath;
import io.dcp.web.socket.StreamEndpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The log of one container as it grows. */
@Dependent
@SocketPath("/ws/v1/servers/{server}/containers/{container}/logs")
public class ContainerLogsSocket extends StreamEndpoint {
  @Inject private Logs logs;

  @Override
  protected Overflow overflow() {
    // lines wait for room; what a slow viewer misses is counted where it is missed
    return new Overflow.Close("This connection is too slow for the log.");
  }

  @Override
  protected void opened(Connection connection) throws InterruptedException {
    var parameters = connection.parameters();
    parameters.only("tail", "since", "follow", "timestamps", "stdout", "stderr");
    var server = ServerPath.read(parameters.path("server"));
    var named = new ContainerRef(parameters.path("container"));
    var container = new ContainerRef(logs.locate(server, named).id());
    connection.requires(Action.CONTAINER_LOGS, server, container);
    connection.occupies(server, container.text());
    logs.watch(
        server, container, LogParameters.wish(parameters), connection.channel(), connection::fail);
  }
}
