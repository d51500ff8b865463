package io.dcp.terminals.boundary;

import io.dcp.api.terminals.CommandResult;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Validation;
import io.dcp.terminals.control.OneShot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Single commands inside containers. No transaction runs here: it reaches an engine. */
@ApplicationScoped
public class Commands {
  private OneShot oneShot;
  private Validation validation;

  protected Commands() {}

  @Inject
  public Commands(OneShot oneShot, Validation validation) {
    this.oneShot = oneShot;
    this.validation = validation;
  }

  /**
   * Runs a command to its end.
   *
   * @throws DomainException {@link ErrorCode#COMMAND_TIMEOUT} when it had not ended in time and was
   *     killed, {@link ErrorCode#CONTAINER_STATE} when the container does not run
   */
  @Requires(Action.CONTAINER_EXEC)
  @Audited("container.exec")
  public CommandResult run(
      ServerId server, ContainerRef container, @AuditResource("described") OneCommand command) {
    validation.check(command.request());
    return oneShot.run(server, container.text(), command.request());
  }
}
