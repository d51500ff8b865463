package io.dcp.web.terminals;

import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;
import io.dcp.terminals.boundary.Terminal;
import io.dcp.terminals.boundary.TerminalRequest;
import io.dcp.terminals.boundary.TerminalViewer;
import io.dcp.terminals.boundary.Terminals;
import io.dcp.web.socket.Parameters;
import io.dcp.web.socket.SocketPath;
import jakarta.enterprise.context.Dependent;
import java.util.List;

/** The container's own program; leaving it never ends it. */
@Dependent
@SocketPath("/ws/v1/servers/{server}/containers/{container}/attach")
public class AttachSocket extends TerminalSocket {

  @Override
  void checkNames(Parameters parameters) {
    parameters.only(COLUMNS, ROWS, SESSION);
  }

  @Override
  Terminal begin(
      Terminals terminals,
      Parameters parameters,
      ServerId server,
      ContainerRef container,
      TerminalViewer viewer)
      throws InterruptedException {
    var request = new TerminalRequest(List.of(), null, true, size(parameters).orElse(null));
    return terminals.attach(server, container, request, viewer);
  }
}
