package io.dcp.terminals.boundary;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.terminals.control.TerminalHub;
import io.dcp.terminals.control.TerminalOpening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Interactive programs inside containers. They write their audit records themselves, because these
 * span the whole terminal. No transaction runs here: every method reaches an engine.
 */
@ApplicationScoped
public class Terminals {
  private TerminalOpening opening;
  private TerminalHub hub;
  private CurrentCaller caller;

  protected Terminals() {}

  @Inject
  public Terminals(TerminalOpening opening, TerminalHub hub, CurrentCaller caller) {
    this.opening = opening;
    this.hub = hub;
    this.caller = caller;
  }

  /**
   * Finds a container.
   *
   * @return its full id
   */
  @Requires(Action.CONTAINER_EXEC)
  public String find(ServerId server, ContainerRef container) {
    return opening.find(server, container.text());
  }

  /**
   * Starts a program and shows it to a viewer.
   *
   * @param container by its full id
   * @throws DomainException {@link ErrorCode#NO_SHELL}, {@link ErrorCode#TOO_MANY_STREAMS}, {@link
   *     ErrorCode#CONTAINER_STATE} when the container does not run
   */
  @Requires(Action.CONTAINER_EXEC)
  public Terminal exec(
      ServerId server, ContainerRef container, TerminalRequest request, TerminalViewer viewer)
      throws InterruptedException {
    return opening.exec(caller.get(), server, container.text(), request).show(viewer);
  }

  /** Shows the container's own program to a viewer. */
  @Requires(Action.CONTAINER_EXEC)
  public Terminal attach(
      ServerId server, ContainerRef container, TerminalRequest request, TerminalViewer viewer)
      throws InterruptedException {
    return opening.attach(caller.get(), server, container.text(), request).show(viewer);
  }

  /**
   * Shows a terminal again that its user lost sight of a moment ago.
   *
   * @param session the id that its first viewer was told
   * @throws DomainException {@link ErrorCode#TERMINAL_NOT_FOUND} when it is over, or of another
   *     user or container
   */
  @Requires(Action.CONTAINER_EXEC)
  public Terminal resume(
      ServerId server, ContainerRef container, String session, TerminalViewer viewer)
      throws InterruptedException {
    return hub.find(session, caller.get(), server, container.text())
        .orElseThrow(() ->
            new DomainException(
                ErrorCode.TERMINAL_NOT_FOUND, "This terminal is over; open a new one."))
        .show(viewer);
  }

  /** Ends every terminal, because the platform stops. */
  @Open("the server itself calls it when it stops")
  public void stop() {
    hub.stop();
  }
}
