package io.dcp.web.logs;

import io.dcp.logs.boundary.LogTarget;
import io.dcp.logs.boundary.Logs;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.stream.Overflow;
import io.dcp.web.query.ServerPath;
import io.dcp.web.socket.Connection;
import io.dcp.web.socket.SocketPath;
import io.dcp.web.socket.StreamEndpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The logs of several containers as one, by time. */
@Dependent
@SocketPath("/ws/v1/logs")
public class MergedLogsSocket extends StreamEndpoint {
  private static final int MOST = 20;

  @Inject private Logs logs;

  @Override
  protected Overflow overflow() {
    return new Overflow.Close("This connection is too slow for the logs.");
  }

  @Override
  protected void opened(Connection connection) throws InterruptedException {
    var parameters = connection.parameters();
    parameters.only("c", "tail", "since", "follow", "timestamps", "stdout", "stderr");
    var named = parameters.all("c");
    if (named.isEmpty() || named.size() > MOST) {
      throw refused("The parameter c names 1 to %d containers.".formatted(MOST));
    }
    Map<String, LogTarget> targets = new LinkedHashMap<>();
    for (var name : named) {
      var target = locate(connection, name);
      if (targets.put(target.server() + ":" + target.id(), target) == null) {
        connection.occupies(target.server(), target.id());
      }
    }
    logs.watchAll(
        List.copyOf(targets.values()),
        LogParameters.wish(parameters),
        connection.channel(),
        connection::fail);
  }

  private LogTarget locate(Connection connection, String name) {
    var colon = name.indexOf(':');
    if (colon < 0) {
      throw refused("A container is named as SERVER:CONTAINER.");
    }
    var server = ServerPath.read(name.substring(0, colon));
    var target = logs.locate(server, new ContainerRef(name.substring(colon + 1)));
    connection.requires(Action.CONTAINER_LOGS, server, new ContainerRef(target.id()));
    return target;
  }

  private static DomainException refused(String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, "c", sentence);
  }
}
