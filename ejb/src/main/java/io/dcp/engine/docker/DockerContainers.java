package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;

import com.github.dockerjava.transport.DockerHttpClient;
import io.dcp.api.containers.ContainerChanges;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerProcesses;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.LogLines;
import io.dcp.engine.ContainerInspection;
import io.dcp.engine.EngineContainers;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.LogRange;
import io.dcp.engine.LogSink;
import io.dcp.engine.LogStart;
import io.dcp.engine.LogStream;
import io.dcp.engine.StatsStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The containers of an engine over its API. */
final class DockerContainers implements EngineContainers {
  private static final int UNCHANGED = 304;
  private static final int ENGINE_GRACE_SECONDS = 10;
  private static final Duration LONGEST_READ = Duration.ofHours(24);

  private final DockerConnection connection;
  private final EngineSettings settings;
  private final ContainerFailures failures;
  private final Clock clock;

  DockerContainers(DockerConnection connection, Clock clock) {
    this.connection = connection;
    this.settings = connection.settings();
    this.failures = new ContainerFailures(connection.target());
    this.clock = clock;
  }

  @Override
  public List<ContainerSummary> list() {
    return JsonFields.items(connection.get(settings.request(), "/containers/json?all=1"))
        .map(row -> ContainerReader.read(row, connection.target()))
        .toList();
  }

  @Override
  public List<ContainerSummary> list(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var filter = Filters.of("id", ids);
    return JsonFields.items(
            connection.get(settings.request(), "/containers/json?all=1&filters=" + filter))
        .map(row -> ContainerReader.read(row, connection.target()))
        .toList();
  }

  @Override
  public ContainerInspection inspect(String container) {
    return connection.within(
        settings.request(),
        () -> {
          try {
            var raw = connection.getNow(path(container) + "/json");
            return InspectionReader.read(raw, connection.target(), clock.instant());
          } catch (EngineAnswerException answer) {
            throw failures.of(answer, container);
          }
        });
  }

  @Override
  public String create(ContainerCreate request) {
    return connection.within(
        settings.slow(),
        () -> {
          try {
            return CreateCommand.of(connection.clientNow(), request).exec().getId();
          } catch (EngineAnswerException answer) {
            throw failures.ofCreate(answer, request);
          }
        });
  }

  @Override
  public void start(String container) {
    change(
        container,
        settings.slow(),
        () -> connection.clientNow().startContainerCmd(known(container)).exec());
  }

  @Override
  public void stop(String container, @Nullable Duration grace) {
    var seconds = graceSeconds(container, grace);
    change(
        container,
        Duration.ofSeconds(seconds).plus(settings.stopMargin()),
        () ->
            connection.clientNow().stopContainerCmd(known(container)).withTimeout(seconds).exec());
  }

  @Override
  public void restart(String container, @Nullable Duration grace) {
    var seconds = graceSeconds(container, grace);
    change(
        container,
        Duration.ofSeconds(seconds).plus(settings.stopMargin()),
        () ->
            connection
                .clientNow()
                .restartContainerCmd(known(container))
                .withTimeout(seconds)
                .exec());
  }

  @Override
  public void remove(String container, boolean force, boolean volumes) {
    change(
        container,
        settings.slow(),
        () ->
            connection
                .clientNow()
                .removeContainerCmd(known(container))
                .withForce(force)
                .withRemoveVolumes(volumes)
                .exec());
  }

  @Override
  public LogLines logs(String container, LogRange range) {
    var terminal = inspect(container).detail().tty();
    return connection
        .streamCalls()
        .within(settings.request(), () -> readLog(container, terminal, range));
  }

  @Override
  public void kill(String container, String signal) {
    connection.within(
        settings.slow(),
        () -> {
          try {
            return connection
                .clientNow()
                .killContainerCmd(known(container))
                .withSignal(signal)
                .exec();
          } catch (EngineAnswerException answer) {
            throw failures.ofKill(answer, container);
          }
        });
  }

  @Override
  public void pause(String container) {
    change(
        container,
        settings.request(),
        () -> connection.clientNow().pauseContainerCmd(known(container)).exec());
  }

  @Override
  public void unpause(String container) {
    change(
        container,
        settings.request(),
        () -> connection.clientNow().unpauseContainerCmd(known(container)).exec());
  }

  @Override
  public void rename(String container, String name) {
    connection.within(
        settings.request(),
        () -> {
          try {
            return connection
                .clientNow()
                .renameContainerCmd(known(container))
                .withName(name)
                .exec();
          } catch (EngineAnswerException answer) {
            throw failures.ofRename(answer, container, name);
          }
        });
  }

  @Override
  public ContainerProcesses processes(String container) {
    return connection.within(
        settings.request(),
        () -> {
          try {
            return ContainerProbes.processes(connection, path(container));
          } catch (EngineAnswerException answer) {
            throw failures.of(answer, container);
          }
        });
  }

  @Override
  public ContainerChanges changes(String container, int most) {
    return connection.within(
        settings.slow(),
        () -> {
          try {
            return ContainerProbes.changes(connection, path(container), most);
          } catch (EngineAnswerException answer) {
            throw failures.of(answer, container);
          }
        });
  }

  @Override
  public StatsStream stats(String container) {
    return connection
        .streamCalls()
        .within(
            settings.request(),
            () -> {
              try {
                return new DockerStatsStream(
                    connection.openStream("GET", path(container) + "/stats?stream=1"),
                    connection.failures());
              } catch (EngineAnswerException answer) {
                throw failures.of(answer, container);
              }
            });
  }

  private LogLines readLog(String container, boolean terminal, LogRange range) throws Exception {
    var newest = new NewestLines(range.tail());
    // one line more than asked for tells whether there are older ones
    var path =
        "%s/logs?stdout=1&stderr=1&timestamps=1&tail=%d%s%s"
            .formatted(
                path(container),
                range.tail() + 1,
                bound("since", range.since()),
                bound("until", range.until()));
    try (var answer = connection.openStream("GET", path)) {
      new LogDemultiplexer(terminal, LogText.lines(newest::add)).read(answer.getBody());
    } catch (EngineAnswerException answer) {
      throw failures.ofLogs(answer, container);
    }
    return newest.toLogLines();
  }

  @Override
  public void readLog(String container, LogStart start, LogSink sink) {
    var terminal = inspect(container).detail().tty();
    connection
        .streamCalls()
        .whileProgressing(
            settings.pullSilence(),
            LONGEST_READ,
            progress -> {
              try (var answer = openLog(container, start, false)) {
                new LogDemultiplexer(
                        terminal,
                        (error, time, bytes, offset, length) -> {
                          progress.run();
                          return sink.line(error, time, bytes, offset, length);
                        })
                    .read(answer.getBody());
                return true;
              }
            });
  }

  @Override
  public LogStream followLog(String container, LogStart start) {
    var terminal = inspect(container).detail().tty();
    var answer =
        connection.streamCalls().within(settings.request(), () -> openLog(container, start, true));
    return new DockerLogStream(answer, terminal, connection.failures());
  }

  private DockerHttpClient.Response openLog(String container, LogStart start, boolean follow) {
    var path =
        "%s/logs?stdout=1&stderr=1&timestamps=1&follow=%d&tail=%s%s"
            .formatted(
                path(container),
                follow ? 1 : 0,
                start.tail() == LogStart.ALL ? "all" : Integer.toString(start.tail()),
                bound("since", start.since()));
    try {
      return connection.openStream("GET", path);
    } catch (EngineAnswerException answer) {
      throw failures.ofLogs(answer, container);
    }
  }

  private static String bound(String name, @Nullable Instant time) {
    return time == null ? "" : "&%s=%d.%09d".formatted(name, time.getEpochSecond(), time.getNano());
  }

  /** How long the engine will wait for the container: asked for, its own, or the engine's. */
  private int graceSeconds(String container, @Nullable Duration grace) {
    if (grace != null) {
      return Math.toIntExact(grace.toSeconds());
    }
    return inspect(container).raw().path("Config").path("StopTimeout").asInt(ENGINE_GRACE_SECONDS);
  }

  private void change(String container, Duration deadline, Supplier<@Nullable Void> command) {
    connection.within(
        deadline,
        () -> {
          try {
            return command.get();
          } catch (EngineAnswerException answer) {
            if (answer.status() == UNCHANGED) {
              return null;
            }
            throw failures.of(answer, container);
          }
        });
  }

  private String path(String container) {
    return "/containers/" + encoded(known(container));
  }

  private String known(String container) {
    return failures.possible(container);
  }
}
