package io.dcp.web.logs;

import io.dcp.logs.boundary.Logs;
import io.dcp.platform.security.Action;
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
    connection.requires(Action.CONTAINER_LOGS, server);
    var target = logs.locate(server, parameters.path("container"));
    connection.occupies(server, target.id());
    logs.watch(
        server, target, LogParameters.wish(parameters), connection.channel(), connection::fail);
  }
}
