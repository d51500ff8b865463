package io.dcp.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dcp.api.containers.ContainerChanges;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerDetail;
import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerProcesses;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.LogLine;
import io.dcp.api.containers.LogLines;
import io.dcp.api.containers.RestartPolicy;
import io.dcp.platform.problem.ErrorCode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Containers in memory. */
public final class TestingContainers implements EngineContainers {
  private final TestingEngine engine;
  private final Map<String, TestingContainer> byId = new LinkedHashMap<>();

  TestingContainers(TestingEngine engine) {
    this.engine = engine;
  }

  synchronized int count(String state) {
    return (int)
        byId.values().stream()
            .filter(container -> state.isEmpty() || container.state.wireName().equals(state))
            .count();
  }

  @Override
  public synchronized List<ContainerSummary> list() {
    engine.enter();
    return byId.values().stream().map(container -> summary(container, false)).toList();
  }

  @Override
  public synchronized List<ContainerSummary> list(Collection<String> ids) {
    engine.enter();
    return byId.values().stream()
        .filter(container -> ids.contains(container.id))
        .map(container -> summary(container, false))
        .toList();
  }

  @Override
  public synchronized ContainerInspection inspect(String container) {
    engine.enter();
    var found = find(container);
    var env =
        Optional.ofNullable(found.request.env()).orElse(Map.of()).entrySet().stream()
            .map(entry -> new ContainerDetail.EnvVariable(entry.getKey(), entry.getValue(), false))
            .toList();
    var raw =
        JsonNodeFactory.instance.objectNode().put("Id", found.id).put("Name", "/" + found.name);
    var rawEnv = raw.putObject("Config").putArray("Env");
    env.forEach(variable -> rawEnv.add(variable.name() + "=" + variable.value()));
    var detail =
        new ContainerDetail(
            summary(found, true),
            Optional.ofNullable(found.request.entrypoint()).orElse(List.of()),
            found.command(),
            null,
            null,
            found.id.substring(0, 12),
            env,
            Optional.ofNullable(found.request.restartPolicy()).orElse(new RestartPolicy("no", 0)),
            new ContainerDetail.Resources(null, null, null),
            false,
            false,
            false,
            "json-file",
            null,
            List.of(),
            null);
    return new ContainerInspection(detail, raw);
  }

  @Override
  public synchronized String create(ContainerCreate request) {
    engine.enter();
    if (byId.values().stream().anyMatch(other -> other.name.equals(request.name()))) {
      throw engine.fails(ErrorCode.CONTAINER_NAME_TAKEN, "has one named " + request.name());
    }
    if (!engine.images().holds(request.image())) {
      throw engine.fails(ErrorCode.IMAGE_NOT_FOUND, "has no image " + request.image());
    }
    var container = new TestingContainer(request, engine.clock().instant());
    byId.put(container.id, container);
    tell("create", container);
    return container.id;
  }

  @Override
  public synchronized void start(String container) {
    engine.enter();
    var found = find(container);
    if (found.state == ContainerState.RUNNING) {
      return;
    }
    var wanted = found.ports().stream().map(ContainerCreate.PortMapping::hostPort).toList();
    var taken =
        byId.values().stream()
            .filter(other -> other.state == ContainerState.RUNNING)
            .flatMap(other -> other.ports().stream())
            .anyMatch(port -> port.hostPort() != null && wanted.contains(port.hostPort()));
    if (taken) {
      throw engine.fails(ErrorCode.PORT_TAKEN, "has no free port among " + wanted);
    }
    begin(found);
  }

  /** The container ends by itself, as when its program does. */
  public synchronized void end(String container, int exitCode) {
    var found = find(container);
    found.end(engine.clock().instant(), exitCode);
    engine.programs().ended(found.id);
    tell("die", found);
  }

  /** Gives it a health check that says so. */
  public synchronized void health(String container, ContainerHealth health) {
    var found = find(container);
    found.health = health;
    tell("health_status", found);
  }

  private void begin(TestingContainer found) {
    found.start(engine.clock().instant());
    tell("start", found);
    if (found.state != ContainerState.RUNNING) {
      tell("die", found);
    }
  }

  private void tell(String action, TestingContainer container) {
    engine
        .events()
        .tell(
            "container",
            action,
            container.id,
            container.name,
            Map.of("image", container.request.image()));
  }

  @Override
  public synchronized void stop(String container, @Nullable Duration grace) {
    engine.enter();
    var found = find(container);
    if (found.runs()) {
      found.end(engine.clock().instant(), 137);
      tell("die", found);
      tell("stop", found);
      engine.programs().ended(found.id);
    }
  }

  @Override
  public synchronized void restart(String container, @Nullable Duration grace) {
    engine.enter();
    var found = find(container);
    begin(found);
    tell("restart", found);
  }

  @Override
  public synchronized void remove(String container, boolean force, boolean volumes) {
    engine.enter();
    var found = find(container);
    if (found.state == ContainerState.RUNNING && !force) {
      throw engine.fails(ErrorCode.CONTAINER_STATE, "does not remove a running container");
    }
    byId.remove(found.id);
    tell("destroy", found);
    engine.programs().ended(found.id);
  }

  @Override
  public synchronized void kill(String container, String signal) {
    engine.enter();
    var found = find(container);
    if (!found.runs()) {
      throw engine.fails(ErrorCode.CONTAINER_STATE, "does not kill what does not run");
    }
    if (!signal.matches("(SIG)?[A-Z]{3,6}[12]?|[1-9]\\d?") || signal.equals("SIGNOTHING")) {
      throw engine.fails(ErrorCode.VALIDATION_FAILED, "knows no such signal");
    }
    if (signal.endsWith("KILL") || signal.equals("9")) {
      end(found.id, 137);
    }
  }

  @Override
  public synchronized void pause(String container) {
    engine.enter();
    var found = find(container);
    if (found.state != ContainerState.RUNNING) {
      throw engine.fails(ErrorCode.CONTAINER_STATE, "pauses only what runs");
    }
    found.state = ContainerState.PAUSED;
    tell("pause", found);
  }

  @Override
  public synchronized void unpause(String container) {
    engine.enter();
    var found = find(container);
    if (found.state != ContainerState.PAUSED) {
      throw engine.fails(ErrorCode.CONTAINER_STATE, "lets only go on what is paused");
    }
    found.state = ContainerState.RUNNING;
    tell("unpause", found);
  }

  @Override
  public synchronized void rename(String container, String name) {
    engine.enter();
    var found = find(container);
    if (byId.values().stream().anyMatch(other -> other.name.equals(name))) {
      throw engine.fails(ErrorCode.CONTAINER_NAME_TAKEN, "has one named " + name);
    }
    found.name = name;
    tell("rename", found);
  }

  @Override
  public synchronized ContainerProcesses processes(String container) {
    engine.enter();
    var found = find(container);
    if (!found.runs()) {
      throw engine.fails(ErrorCode.CONTAINER_STATE, "has no process of " + container);
    }
    return new ContainerProcesses(
        List.of("PID", "COMMAND"), List.of(List.of("1", String.join(" ", found.command()))));
  }

  @Override
  public synchronized ContainerChanges changes(String container, int most) {
    engine.enter();
    find(container);
    return new ContainerChanges(List.of(), 0);
  }

  @Override
  public synchronized StatsStream stats(String container) {
    engine.enter();
    return new TestingStats(engine, find(container));
  }

  @Override
  public void readLog(String container, LogStart start, LogSink sink) {
    engine.enter();
    List<LogLine> lines;
    synchronized (this) {
      lines = TestingLogStream.selected(find(container).log, start);
    }
    for (var line : lines) {
      if (!TestingLogStream.hand(line, sink)) {
        return;
      }
    }
  }

  @Override
  public synchronized LogStream followLog(String container, LogStart start) {
    engine.enter();
    return new TestingLogStream(engine, this, find(container), start);
  }

  /** The program of a running container writes a line; a nanosecond later than the one before. */
  public synchronized void write(String container, boolean error, String text) {
    find(container).write(error, text);
    notifyAll();
  }

  synchronized boolean exists(TestingContainer container) {
    return byId.containsValue(container);
  }

  /** The id of a container that runs and is not paused. */
  synchronized String requireRunning(String container) {
    var found = find(container);
    if (found.state != ContainerState.RUNNING) {
      throw engine.fails(ErrorCode.CONTAINER_STATE, "runs no program in " + container);
    }
    return found.id;
  }

  @Override
  public synchronized LogLines logs(String container, LogRange range) {
    engine.enter();
    var log = find(container).log;
    var from = Math.max(0, log.size() - range.tail());
    return new LogLines(List.copyOf(log.subList(from, log.size())), from > 0);
  }

  private TestingContainer find(String text) {
    var exact = byId.get(text);
    if (exact != null) {
      return exact;
    }
    var named = byId.values().stream().filter(container -> container.name.equals(text)).findFirst();
    if (named.isPresent()) {
      return named.get();
    }
    var matches =
        byId.values().stream()
            .filter(container -> !text.isEmpty() && container.id.startsWith(text))
            .toList();
    if (matches.size() > 1) {
      throw engine.fails(ErrorCode.CONTAINER_AMBIGUOUS, "has several containers " + text);
    }
    return matches.stream()
        .findFirst()
        .orElseThrow(() -> engine.fails(ErrorCode.CONTAINER_NOT_FOUND, "has no container " + text));
  }

  private ContainerSummary summary(TestingContainer container, boolean inspected) {
    var ended = container.state == ContainerState.EXITED;
    return new ContainerSummary(
        container.id,
        container.name,
        engine.target().server().value(),
        engine.target().name(),
        new ContainerSummary.ImageRef(
            container.request.image(), TestingImages.id(container.request.image())),
        String.join(" ", container.command()),
        container.createdAt,
        container.state,
        container.state == ContainerState.RUNNING ? container.health : null,
        ended ? (Integer) container.exitCode : null,
        inspected ? container.startedAt : null,
        inspected && ended ? container.finishedAt : null,
        ended ? "Exited (%d) 1 second ago".formatted(container.exitCode) : "Up 1 second",
        container.ports().stream()
            .map(port ->
                new ContainerSummary.Port(
                    port.hostIp(),
                    port.containerPort(),
                    port.hostPort(),
                    Optional.ofNullable(port.protocol()).orElse("tcp")))
            .toList(),
        List.of(new ContainerSummary.NetworkAddress(TestingNetworks.BRIDGE, null)),
        List.of(),
        Optional.ofNullable(container.request.labels()).orElse(Map.of()),
        null,
        inspected ? 0 : null,
        inspected ? false : null,
        null);
  }
}
