package io.dcp.terminals.control;

import io.dcp.api.containers.ContainerState;
import io.dcp.engine.EnginePrograms;
import io.dcp.engine.ProgramRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Ends what carries a marker, by a second program in the same container that reads the environments
 * under {@code /proc}. It runs as root, because a program may have become another user.
 */
@ApplicationScoped
public class ProgramEnding {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String LEFT = "left ";

  private Fleet fleet;
  private CommandRuns runs;

  protected ProgramEnding() {}

  @Inject
  public ProgramEnding(Fleet fleet, CommandRuns runs) {
    this.fleet = fleet;
    this.runs = runs;
  }

  /** Ends it and tells what became of it; never throws for what an engine does. */
  Ending end(ServerId server, String container, Marker marker) {
    try {
      return kill(fleet.engine(server).programs(), container, marker);
    } catch (DomainException failed) {
      return switch (failed.code()) {
        // with the container every process of it is gone
        case CONTAINER_NOT_FOUND, SERVER_NOT_FOUND -> new Ending.Complete();
        case CONTAINER_STATE ->
            isPaused(server, container)
                ? new Ending.Unknown(failed.sentence(), true)
                : new Ending.Complete();
        default -> new Ending.Unknown(failed.sentence(), true);
      };
    }
  }

  private Ending kill(EnginePrograms programs, String container, Marker marker) {
    var outcome =
        runs.run(
            programs,
            container,
            new ProgramRequest(List.of("sh", "-c", marker.killScript()), "0", "/", Map.of(), false),
            LIMIT);
    if (outcome.timedOut()) {
      return new Ending.Unknown("The container does not run the program that would end it.", true);
    }
    if (outcome.exitCode() != 0) {
      return new Ending.Unknown("The container has no shell that could look for processes.", false);
    }
    var left =
        outcome
            .stdout()
            .text()
            .lines()
            .filter(line -> line.startsWith(LEFT))
            .map(line -> line.substring(LEFT.length()))
            .toList();
    return left.isEmpty() ? new Ending.Complete() : new Ending.Survived(left);
  }

  private boolean isPaused(ServerId server, String container) {
    try {
      var state = fleet.engine(server).containers().inspect(container).detail().summary().state();
      return state == ContainerState.PAUSED;
    } catch (DomainException unknown) {
      return true;
    }
  }
}
