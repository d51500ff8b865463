package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What containers of a real engine use, as the engine's own command line sees it. */
@Timeout(60)
class StatsIT {
  private static final String BUSY = "trap 'exit 0' TERM; while :; do :; done";
  private static final int MANY = 8;

  /** Pings and the mirror may ask at the moment of the count. */
  private static final long NOISE = 3;

  /** Type and state in the kernel's table. */
  private static final String CONNECTED = " 0001 03 ";

  private static final double MEBIBYTE = 1024 * 1024;

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void the_figures_are_those_of_docker_stats() {
    var container = run(BUSY);
    try (var viewer = watch(container)) {
      await().atMost(Duration.ofSeconds(10)).until(() -> viewer.messages("sample").size() >= 3);
      var theirs =
          Lab.docker(
                  1,
                  "stats",
                  "--no-stream",
                  "--format",
                  "{{.CPUPerc}};{{.MemUsage}};{{.PIDs}}",
                  container)
              .split(";");
      var ours = viewer.messages("sample");

      // other tests share the machine: the shares of moments that are not the same differ
      var cpu = average(ours.stream().skip(1).mapToDouble(s -> s.path("cpuPercent").asDouble()));
      assertThat(cpu).isCloseTo(Double.parseDouble(theirs[0].replace("%", "")), within(35.0));
      assertThat(cpu).isPositive();
      var memory = ours.getLast().path("memoryBytes").asDouble();
      assertThat(memory).isCloseTo(bytes(theirs[1].split(" / ")[0]), within(0.5 * MEBIBYTE));
      assertThat(ours.getLast().path("memoryLimit").asDouble())
          .isCloseTo(bytes(theirs[1].split(" / ")[1]), within(50 * MEBIBYTE));
      assertThat(ours.getLast().path("pids").asInt())
          .isEqualTo(Integer.parseInt(theirs[2].strip()));
      assertThat(ours.getLast().path("t").asText()).matches("\\d{4}-.*T.*Z");
    }
  }

  @Test
  void the_first_message_is_history_and_the_first_sample_comes_within_a_moment() {
    var container = run(Workbench.WAIT);
    var start = System.nanoTime();
    try (var viewer = watch(container)) {
      viewer.await("sample");

      // 1.2 s on a machine that does nothing else, which a test cannot expect
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
      assertThat(viewer.messages().getFirst().path("type").asText()).isEqualTo("history");
      assertThat(viewer.messages().getFirst().path("samples")).isEmpty();
    }
  }

  @Test
  void many_viewers_cost_the_engine_one_stream() {
    var container = run(Workbench.WAIT);
    var before = connections(container);
    var viewers = new ArrayList<StreamClient>();
    for (var i = 0; i < MANY; i++) {
      viewers.add(watch(container));
    }
    viewers.forEach(viewer -> viewer.await("sample"));

    assertThat(connections(container) - before).isLessThanOrEqualTo(NOISE);
    viewers.removeLast().close();
    try (var late = watch(container)) {
      assertThat(late.await("history").path("samples")).isNotEmpty();
    }
    viewers.forEach(StreamClient::close);
  }

  @Test
  void the_streams_close_within_10_seconds_of_the_last_viewer() {
    var containers = new ArrayList<String>();
    for (var i = 0; i < MANY; i++) {
      containers.add(run(Workbench.WAIT));
    }
    var before = connections(containers.getFirst());
    var viewers = containers.stream().map(StatsIT::watch).toList();
    viewers.forEach(viewer -> viewer.await("sample"));
    // idle connections of ordinary calls may have been closed meanwhile
    assertThat(connections(containers.getFirst()) - before).isGreaterThanOrEqualTo(MANY - NOISE);

    viewers.forEach(StreamClient::close);

    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> connections(containers.getFirst()) - before <= NOISE);
  }

  @Test
  void a_stop_is_told_and_after_a_start_samples_go_on_until_the_removal() {
    var container = run(Workbench.WAIT);
    try (var viewer = watch(container)) {
      viewer.await("sample");

      Lab.docker(1, "stop", "-t", "0", container);
      assertThat(viewer.await("end").path("reason").asText()).isEqualTo("stopped");
      var before = viewer.messages("sample").size();
      Lab.docker(1, "start", container);
      await().atMost(Duration.ofSeconds(10)).until(() -> viewer.messages("sample").size() > before);
      Lab.docker(1, "rm", "-f", container);

      assertThat(viewer.awaitClose()).isEqualTo(1000);
      assertThat(viewer.messages("end"))
          .extracting(end -> end.path("reason").asText())
          .containsExactly("stopped", "removed");
      assertThat(viewer.messages("end").getLast().path("detail").asText()).endsWith(".");
    }
  }

  @Test
  void a_single_question_is_answered() {
    var container = run(Workbench.WAIT);

    var answer = Workbench.get(Workbench.containers() + "/" + container + "/stats");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("memoryBytes").asLong()).isPositive();
    var stopped = Workbench.id(workbench.create(Workbench.unstarted()));
    assertProblem(
        Workbench.get(Workbench.containers() + "/" + stopped + "/stats"), 409, "CONTAINER_STATE");
    assertProblem(
        Workbench.get(Workbench.containers() + "/no-such-container/stats"),
        404,
        "CONTAINER_NOT_FOUND");
  }

  @Test
  void s07_who_may_not_see_the_server_sees_no_figures() {
    var container = run(Workbench.WAIT);
    var nobody = Session.ofNew();
    var viewer = Session.ofNew("viewer");

    assertThat(
            StreamClient.open(nobody.headers(), TerminalIT.path(container, "stats"), "")
                .awaitClose())
        .isEqualTo(4404);
    try (var allowed =
        StreamClient.open(viewer.headers(), TerminalIT.path(container, "stats"), "")) {
      allowed.await("sample");
    }
  }

  private String run(String script) {
    return Workbench.id(workbench.create(Workbench.script(script)));
  }

  private static StreamClient watch(String container) {
    return StreamClient.open(TerminalIT.path(container, "stats"), "");
  }

  /**
   * Connections that the engine's socket has open, as the kernel counts them. Those that wait for
   * the next question are dropped by a change, even by one that changes nothing.
   */
  private static long connections(String running) {
    assertThat(Workbench.post(Workbench.containers() + "/" + running + "/start").status())
        .isEqualTo(204);
    var socket = Lab.variable("DCP_TEST_ENGINE_SOCKET");
    try (var lines = Files.lines(Path.of("/proc/net/unix"))) {
      return lines.filter(line -> line.endsWith(socket) && line.contains(CONNECTED)).count();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static double average(DoubleStream values) {
    return values.average().orElseThrow();
  }

  /** A size as the command line writes it, for example {@code 1.5MiB}. */
  private static double bytes(String text) {
    var number = Double.parseDouble(text.strip().replaceAll("[A-Za-z]+$", ""));
    return switch (text.strip().replaceAll("^[0-9.]+", "")) {
      case "B" -> number;
      case "KiB" -> number * 1024;
      case "MiB" -> number * MEBIBYTE;
      case "GiB" -> number * 1024 * MEBIBYTE;
      default -> throw new AssertionError(text);
    };
  }
}
