package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logs as they are watched: complete, in order, once each, by one stream of the engine. */
class LogsSocketIT {
  /** A line each 20 ms, numbered. */
  private static final String COUNTS =
      "trap 'exit 0' TERM; n=0; while :; do n=$((n+1)); echo \"line $n\";"
          + " [ $((n % 5)) = 0 ] && echo \"error $n\" >&2; sleep 0.02; done";

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void what_was_before_is_followed_by_what_comes_as_the_engine_itself_tells_it() {
    var id = Workbench.id(workbench.create(Workbench.script(COUNTS)));
    try (var viewer = Viewer.of(path(id), "&tail=all")) {
      viewer.awaitLines(100);
      Workbench.post(Workbench.containers() + "/" + id + "/stop?timeout=1");
      assertThat(viewer.awaitMessage("end").path("reason").asText()).isEqualTo("exited");
      assertThat(viewer.awaitClose()).isEqualTo(1000);

      assertThat(asDocker(viewer.wholeLines())).isEqualTo(dockerLogs(1, id));
    }
  }

  @Test
  void fifty_viewers_cost_the_engine_one_connection_which_ends_after_them() {
    var id = Workbench.id(workbench.create(Workbench.script(COUNTS)));
    var users = IntStream.range(0, 5).mapToObj(n -> Session.ofNew("viewer")).toList();
    var before = settledConnections();
    var viewers = new ArrayList<Viewer>();
    try {
      for (var n = 0; n < 50; n++) {
        viewers.add(Viewer.as(users.get(n % 5).headers(), path(id), "&tail=20"));
      }
      viewers.forEach(viewer -> viewer.awaitLines(30));

      await("one more than before")
          .atMost(Duration.ofSeconds(10))
          .until(() -> Connections.ofEngine(1) - before <= 1);
      assertThat(Connections.ofEngine(1)).isGreaterThan(before - 3);
    } finally {
      viewers.forEach(Viewer::close);
    }
    await("the stream ends")
        .atMost(Duration.ofSeconds(15))
        .until(() -> Connections.ofEngine(1) <= before);
  }

  /** The connections that are open when nobody watches anything. */
  private static long settledConnections() {
    await().atMost(Duration.ofSeconds(15)).until(() -> Connections.ofEngine(1) < 60);
    return Connections.ofEngine(1);
  }

  @Test
  void a_container_that_is_removed_while_it_is_watched_ends_its_log() {
    var id = Workbench.id(workbench.create(Workbench.script(COUNTS)));
    try (var viewer = Viewer.of(path(id), "")) {
      viewer.awaitLines(3);

      Workbench.delete(Workbench.containers() + "/" + id + "?force=true");

      assertThat(viewer.awaitMessage("end").path("reason").asText()).isEqualTo("removed");
      assertThat(viewer.awaitClose()).isEqualTo(1000);
    }
  }

  @Test
  void a_log_that_the_engine_does_not_keep_ends_with_a_reason_of_its_own() {
    var name = Lab.unique("mute");
    Lab.docker(1, "run", "-d", "--log-driver", "none", "--name", name, Lab.BUSYBOX, "sleep", "60");
    try (var viewer = Viewer.of(path(name), "")) {
      assertThat(viewer.awaitMessage("end").path("reason").asText()).isEqualTo("unreadable");
    } finally {
      Lab.docker(1, "rm", "-f", name);
    }
  }

  @Test
  void parameters_choose_lines_and_their_form() {
    var id =
        Workbench.id(
            workbench.create(Workbench.script("for i in 1 2 3; do echo $i; done; echo bad >&2")));
    await()
        .until(() ->
            Workbench.get(Workbench.containers() + "/" + id + "/logs").json().path("lines").size()
                == 4);
    try (var errors = Viewer.of(path(id), "&stdout=false&follow=false");
        var two = Viewer.of(path(id), "&tail=2&follow=false&timestamps=false")) {
      errors.awaitMessage("end");
      two.awaitMessage("end");

      assertThat(errors.lines()).containsExactly("bad");
      assertThat(two.lines()).hasSize(2);
      assertThat(two.wholeLines()).noneMatch(line -> line.has("t"));
      var since = errors.wholeLines().getFirst().path("t").asText();
      try (var late = Viewer.of(path(id), "&follow=false&since=" + since)) {
        late.awaitMessage("end");
        assertThat(late.lines()).contains("bad");
        assertThat(late.wholeLines())
            .allMatch(
                line -> !Instant.parse(line.path("t").asText()).isBefore(Instant.parse(since)));
      }
    }
  }

  @Test
  void several_containers_are_shown_as_one_by_time() {
    var one = Workbench.id(workbench.create(Workbench.script(COUNTS)));
    var two = Workbench.id(workbench.create(Workbench.script(COUNTS)));
    var query = "&c=%1$s:%2$s&c=%1$s:%3$s&tail=50".formatted(Workbench.local(), one, two);
    try (var viewer = Viewer.of("/ws/v1/logs", query)) {
      viewer.awaitLines(200);

      assertThat(viewer.wholeLines())
          .extracting(line -> line.path("c").asText())
          .contains(Workbench.local() + ":" + one, Workbench.local() + ":" + two);
      viewer
          .ofType("lines")
          .forEach(batch ->
              assertThat(batch.path("lines").valueStream().toList())
                  .isSortedAccordingTo(Comparator.comparing(line -> line.path("t").asText())));
    }
  }

  @Test
  void s19_an_expression_made_to_take_for_ever_is_answered_at_once() {
    var id =
        Workbench.id(
            workbench.create(
                Workbench.script("head -c 60000 /dev/zero | tr '\\0' a; echo '!'; echo found")));
    var address = Workbench.containers() + "/" + id + "/logs";
    await().until(() -> Workbench.get(address).json().path("lines").size() == 2);
    var begun = System.nanoTime();

    var evil = Workbench.get(address + "?grep=(a%2B)%2B(a%2B)%2B(a%2B)%2B%24");

    assertThat(evil.json().path("lines")).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(Workbench.get(address + "?grep=fo%2Bund").json().path("lines")).hasSize(1);
    var broken = Workbench.get(address + "?grep=(");
    assertThat(broken.status()).isEqualTo(400);
    Problems.assertField(broken, "grep");
  }

  @Test
  void a_download_is_the_whole_log_as_a_file() {
    var id =
        Workbench.id(
            workbench.create(
                Workbench.script("i=0; while [ $i -lt 6000 ]; do echo line $i; i=$((i+1)); done")));
    var address = Workbench.containers() + "/" + id + "/logs?download=true";
    await().until(() -> Workbench.get(address).body().contains("line 5999"));

    var file = Workbench.get(address);

    assertThat(file.header("Content-Disposition").orElseThrow()).contains("attachment");
    assertThat(file.header("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(file.body().lines())
        .containsExactlyElementsOf(IntStream.range(0, 6_000).mapToObj(n -> "line " + n).toList());
    assertThat(Workbench.get(address.replace(id, "no-such")).status()).isEqualTo(404);
  }

  private static String path(String container) {
    return Sockets.logs(Workbench.local(), container);
  }

  static List<String> asDocker(List<JsonNode> lines) {
    return lines.stream()
        .map(line -> line.path("t").asText() + " " + line.path("m").asText())
        .toList();
  }

  /** What the engine itself tells, both streams in the order of its file. */
  static List<String> dockerLogs(int engine, String container) {
    return Lab.docker(engine, "logs", "-t", container).lines().toList();
  }
}
