package io.dcp.engine;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.LogLine;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A container in memory. Its program is {@code sh -c} with {@code echo TEXT} and {@code echo TEXT
 * >&2} between semicolons, which ends at once; any other runs until it is stopped.
 */
final class TestingContainer {
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  final String id = randomId();
  volatile String name;
  ContainerHealth health = ContainerHealth.NONE;
  final ContainerCreate request;
  final Instant createdAt;
  final List<LogLine> log = new ArrayList<>();
  volatile ContainerState state = ContainerState.CREATED;
  @Nullable Instant startedAt;
  @Nullable Instant finishedAt;
  int exitCode;

  TestingContainer(ContainerCreate request, Instant createdAt) {
    this.request = request;
    this.createdAt = createdAt;
    this.name = Optional.ofNullable(request.name()).orElse("random_" + id.substring(0, 8));
  }

  List<ContainerCreate.PortMapping> ports() {
    return Optional.ofNullable(request.ports()).orElse(List.of());
  }

  List<String> command() {
    return Optional.ofNullable(request.command()).orElse(List.of("sh"));
  }

  void start(Instant now) {
    state = ContainerState.RUNNING;
    startedAt = now;
    var command = command();
    if (command.size() == 3 && command.get(2).startsWith("echo ")) {
      for (var step : command.get(2).split("; ")) {
        var text = step.substring("echo ".length());
        var stderr = text.endsWith(" >&2");
        write(stderr, stderr ? text.substring(0, text.length() - " >&2".length()) : text);
      }
      end(now, 0);
    }
  }

  void write(boolean error, String text) {
    var last =
        log.isEmpty()
            ? Optional.ofNullable(startedAt).orElse(createdAt)
            : Instant.parse(log.getLast().t());
    log.add(new LogLine(TIME.format(last.plusNanos(1)), error ? "stderr" : "stdout", text));
  }

  boolean runs() {
    return state == ContainerState.RUNNING || state == ContainerState.PAUSED;
  }

  void end(Instant now, int code) {
    state = ContainerState.EXITED;
    finishedAt = now;
    exitCode = code;
  }

  private static String randomId() {
    var bytes = new byte[32];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
