package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;

import io.dcp.engine.EnginePrograms;
import io.dcp.engine.ProgramRequest;
import io.dcp.engine.ProgramState;
import io.dcp.engine.ProgramStream;
import java.time.Duration;
import java.util.regex.Pattern;

/** Programs inside the containers of an engine over its API. */
final class DockerPrograms implements EnginePrograms {
  private static final Pattern PROGRAM = Pattern.compile("[0-9a-f]{64}");

  private final DockerConnection connection;
  private final Duration deadline;
  private final ContainerFailures failures;

  DockerPrograms(DockerConnection connection) {
    this.connection = connection;
    this.deadline = connection.settings().request();
    this.failures = new ContainerFailures(connection.target());
  }

  @Override
  public String prepare(String container, ProgramRequest request) {
    return connection.within(
        deadline,
        () -> {
          try {
            var command =
                connection
                    .clientNow()
                    .execCreateCmd(failures.possible(container))
                    .withCmd(request.command().toArray(String[]::new))
                    .withEnv(
                        request.env().entrySet().stream()
                            .map(variable -> variable.getKey() + "=" + variable.getValue())
                            .toList())
                    .withTty(request.terminal())
                    .withAttachStdin(true)
                    .withAttachStdout(true)
                    .withAttachStderr(true);
            if (request.user() != null) {
              command.withUser(request.user());
            }
            if (request.workingDir() != null) {
              command.withWorkingDir(request.workingDir());
            }
            return command.exec().getId();
          } catch (EngineAnswerException answer) {
            throw failures.of(answer, container);
          }
        });
  }

  @Override
  public ProgramStream start(String program, boolean terminal) {
    return connection
        .streamCalls()
        .within(
            deadline,
            () ->
                connection.hijack(
                    "/exec/" + known(program) + "/start",
                    "{\"Detach\":false,\"Tty\":" + terminal + "}",
                    terminal));
  }

  @Override
  public ProgramState state(String program) {
    var state = connection.get(deadline, "/exec/" + known(program) + "/json");
    var running = state.path("Running").asBoolean();
    var code = state.path("ExitCode");
    return new ProgramState(running, running || !code.isInt() ? null : code.asInt());
  }

  @Override
  public void resize(String program, int columns, int rows) {
    connection.within(
        deadline,
        () -> connection.clientNow().resizeExecCmd(known(program)).withSize(rows, columns).exec());
  }

  @Override
  public ProgramStream attach(String container) {
    return connection
        .streamCalls()
        .within(
            deadline,
            () -> {
              try {
                var path = "/containers/" + encoded(failures.possible(container));
                var inspected = connection.getNow(path + "/json");
                failures.requireRunning(inspected, container);
                return connection.hijack(
                    path + "/attach?stream=1&stdin=1&stdout=1&stderr=1",
                    "",
                    inspected.path("Config").path("Tty").asBoolean());
              } catch (EngineAnswerException answer) {
                throw failures.of(answer, container);
              }
            });
  }

  @Override
  public void resizeContainer(String container, int columns, int rows) {
    connection.within(
        deadline,
        () -> {
          try {
            return connection
                .clientNow()
                .resizeContainerCmd(failures.possible(container))
                .withSize(rows, columns)
                .exec();
          } catch (EngineAnswerException answer) {
            throw failures.of(answer, container);
          }
        });
  }

  /** Ids come from the engine; one that is none never reaches a path. */
  private static String known(String program) {
    if (!PROGRAM.matcher(program).matches()) {
      throw new IllegalArgumentException("This is no id of a program.");
    }
    return program;
  }
}
