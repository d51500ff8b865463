package io.dcp.terminals.control;

import io.dcp.api.terminals.CommandRequest;
import io.dcp.api.terminals.CommandResult;
import io.dcp.engine.ProgramRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;

/** Runs one command and leaves nothing of it behind when it takes too long. */
@ApplicationScoped
public class OneShot {
  private static final int DEFAULT_SECONDS = 30;

  private Fleet fleet;
  private CommandRuns runs;
  private ProgramEnding ending;

  protected OneShot() {}

  @Inject
  public OneShot(Fleet fleet, CommandRuns runs, ProgramEnding ending) {
    this.fleet = fleet;
    this.runs = runs;
    this.ending = ending;
  }

  public CommandResult run(ServerId server, String container, CommandRequest request) {
    var marker = Marker.create();
    var env = new HashMap<>(Optional.ofNullable(request.env()).orElseGet(HashMap::new));
    env.putAll(marker.variable());
    var limit =
        Duration.ofSeconds(Objects.requireNonNullElse(request.timeoutSeconds(), DEFAULT_SECONDS));
    var outcome =
        runs.run(
            fleet.engine(server).programs(),
            container,
            new ProgramRequest(request.command(), request.user(), request.workingDir(), env, false),
            limit);
    if (outcome.timedOut()) {
      throw tooLate(limit, ending.end(server, container, marker));
    }
    return new CommandResult(
        outcome.exitCode(),
        outcome.stdout().text(),
        outcome.stderr().text(),
        outcome.stdout().truncated() || outcome.stderr().truncated());
  }

  private static DomainException tooLate(Duration limit, Ending ending) {
    var what =
        switch (ending) {
          case Ending.Complete _ -> "it was killed.";
          case Ending.Survived survived ->
              "these processes of it cannot be killed: %s."
                  .formatted(String.join(" ", survived.processes()));
          case Ending.Unknown unknown -> "it may still run: " + unknown.reason();
        };
    return new DomainException(
        ErrorCode.COMMAND_TIMEOUT,
        "The command had not ended after %d seconds; %s".formatted(limit.toSeconds(), what));
  }
}
