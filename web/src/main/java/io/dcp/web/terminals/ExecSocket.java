package io.dcp.web.terminals;

import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;
import io.dcp.terminals.boundary.Terminal;
import io.dcp.terminals.boundary.TerminalRequest;
import io.dcp.terminals.boundary.TerminalViewer;
import io.dcp.terminals.boundary.Terminals;
import io.dcp.web.query.QueryFlags;
import io.dcp.web.socket.Parameters;
import io.dcp.web.socket.SocketPath;
import jakarta.enterprise.context.Dependent;

/** A program of the caller's choice inside a container; a shell when none is chosen. */
@Dependent
@SocketPath("/ws/v1/servers/{server}/containers/{container}/exec")
public class ExecSocket extends TerminalSocket {
  private static final String COMMAND = "cmd";
  private static final String USER = "user";
  private static final String TERMINAL = "tty";

  @Override
  void checkNames(Parameters parameters) {
    parameters.only(COMMAND, USER, TERMINAL, COLUMNS, ROWS, SESSION);
  }

  @Override
  Terminal begin(
      Terminals terminals,
      Parameters parameters,
      ServerId server,
      ContainerRef container,
      TerminalViewer viewer)
      throws InterruptedException {
    var user = parameters.query(USER);
    var tty = parameters.query(TERMINAL);
    var request =
        new TerminalRequest(
            parameters.all(COMMAND),
            user == null || user.isBlank() ? null : user,
            tty == null || QueryFlags.read(TERMINAL, tty),
            size(parameters).orElse(null));
    return terminals.exec(server, container, request, viewer);
  }
}
