package io.dcp.terminals.control;

import io.dcp.engine.EnginePrograms;
import io.dcp.engine.ProgramRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the best shell that a container has. */
@ApplicationScoped
public class ShellSearch {
  private static final Duration LIMIT = Duration.ofSeconds(5);

  /** Some shells name their built-in programs, which cannot be started: files come first. */
  private static final String SCRIPT =
      """
      for s in bash ash sh; do
        for d in /bin /usr/bin /usr/local/bin; do
          if [ -x $d/$s ]; then echo $d/$s; exit 0; fi
        done
        command -v $s && exit 0
      done
      exit 1
      """;

  private CommandRuns runs;

  protected ShellSearch() {}

  @Inject
  public ShellSearch(CommandRuns runs) {
    this.runs = runs;
  }

  /**
   * The path of bash, ash or sh, in this order.
   *
   * @throws DomainException {@link ErrorCode#NO_SHELL} when there is none
   */
  String find(EnginePrograms programs, String container, @Nullable String user) {
    return ask(programs, container, user, "sh")
        .or(() -> ask(programs, container, user, "bash"))
        .orElseThrow(() ->
            new DomainException(
                ErrorCode.NO_SHELL,
                "The container has none of bash, ash and sh; give a command that it has."));
  }

  private Optional<String> ask(
      EnginePrograms programs, String container, @Nullable String user, String asked) {
    var outcome =
        runs.run(
            programs,
            container,
            new ProgramRequest(List.of(asked, "-c", SCRIPT), user, null, Map.of(), false),
            LIMIT);
    return outcome.exitCode() == 0
        ? outcome
            .stdout()
            .text()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .findFirst()
        : Optional.empty();
  }
}
