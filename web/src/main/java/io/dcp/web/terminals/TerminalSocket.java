package io.dcp.web.terminals;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Overflow;
import io.dcp.terminals.boundary.Terminal;
import io.dcp.terminals.boundary.TerminalSize;
import io.dcp.terminals.boundary.TerminalViewer;
import io.dcp.terminals.boundary.Terminals;
import io.dcp.web.query.QueryNumbers;
import io.dcp.web.query.ServerPath;
import io.dcp.web.socket.Connection;
import io.dcp.web.socket.Parameters;
import io.dcp.web.socket.StreamEndpoint;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What both kinds of terminals have in common. */
abstract class TerminalSocket extends StreamEndpoint {
  static final String SESSION = "session";
  static final String COLUMNS = "cols";
  static final String ROWS = "rows";

  /** After these nobody comes back: the page was left, the right is gone. */
  private static final Set<Integer> FOR_GOOD =
      Set.of(Closing.DONE, Closing.GOING_AWAY, Closing.FORBIDDEN);

  @Inject private Terminals terminals;
  private @Nullable Terminal terminal;

  /** Refuses parameters that this kind does not know, and begins a terminal. */
  abstract Terminal begin(
      Terminals terminals,
      Parameters parameters,
      ServerId server,
      ContainerRef container,
      TerminalViewer viewer)
      throws InterruptedException;

  abstract void checkNames(Parameters parameters);

  /** Never asked: output waits for room, and who does not read ends by the send time-out. */
  @Override
  protected Overflow overflow() {
    return new Overflow.Close("This connection is too slow for a terminal.");
  }

  @Override
  protected void opened(Connection connection) throws InterruptedException {
    var parameters = connection.parameters();
    checkNames(parameters);
    var server = ServerPath.read(parameters.path("server"));
    var named = new ContainerRef(parameters.path("container"));
    var container = new ContainerRef(terminals.find(server, named));
    connection.requires(Action.CONTAINER_EXEC, server, container);
    connection.occupies(server, container.text());
    var viewer = new ChannelViewer(connection.channel());
    var session = parameters.query(SESSION);
    terminal =
        session == null
            ? begin(terminals, parameters, server, container, viewer)
            : terminals.resume(server, container, session, viewer);
    if (session != null) {
      size(parameters).ifPresent(open()::resize);
    }
  }

  /** The size of the address; empty when it has none. */
  static Optional<TerminalSize> size(Parameters parameters) {
    var columns = parameters.query(COLUMNS);
    var rows = parameters.query(ROWS);
    return columns == null && rows == null
        ? Optional.empty()
        : Optional.of(
            new TerminalSize(
                QueryNumbers.read(
                    COLUMNS, columns, TerminalSize.USUAL.columns(), 1, TerminalSize.MOST),
                QueryNumbers.read(ROWS, rows, TerminalSize.USUAL.rows(), 1, TerminalSize.MOST)));
  }

  @Override
  protected void binary(byte[] message) throws InterruptedException {
    open().input(message);
  }

  @Override
  protected void text(String text) {
    var message = TerminalMessage.read(text);
    switch (message.type()) {
      case "resize" ->
          open()
              .resize(
                  new TerminalSize(
                      Objects.requireNonNullElse(message.cols(), TerminalSize.USUAL.columns()),
                      Objects.requireNonNullElse(message.rows(), TerminalSize.USUAL.rows())));
      case "eof" -> open().endInput();
      default ->
          throw new DomainException(
              ErrorCode.MALFORMED_REQUEST, "A terminal knows the messages resize and eof.");
    }
  }

  @Override
  protected void ended(int last) {
    if (terminal != null) {
      terminal.leave(FOR_GOOD.contains(last));
    }
  }

  private Terminal open() {
    return Objects.requireNonNull(terminal);
  }
}
