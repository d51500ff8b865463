package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live socket, as the console uses it. */
class LiveIT {
  private static final Duration SOON = Duration.ofSeconds(5);

  @RegisterExtension final Workbench workbench = new Workbench();
  private final EngineApi engine = EngineApi.of(1);
  private LiveClient page;

  @BeforeEach
  void open() {
    page = LiveClient.ofAdministrator();
  }

  @AfterEach
  void close() {
    page.close();
  }

  @RunsAlone
  @Test
  void a_container_that_the_docker_command_line_starts_is_there_within_a_second() {
    page.subscribe("c", "containers", Workbench.local());
    page.awaitSnapshot("c");
    for (var round = 0; round < 3; round++) {
      var name = Lab.unique("cli");
      Lab.docker(1, "run", "-d", "--name", name, Lab.BUSYBOX, "sh", "-c", Workbench.WAIT);
      var started = System.nanoTime();
      try {
        await()
            .atMost(SOON)
            .pollInterval(Duration.ofMillis(10))
            .until(() ->
                page.upserts("c").stream()
                    .anyMatch(it ->
                        it.json().path("name").asText().equals(name)
                            && it.json().path("state").asText().equals("running")));
        var first =
            page.upserts("c").stream()
                .filter(it ->
                    it.json().path("name").asText().equals(name)
                        && it.json().path("state").asText().equals("running"))
                .findFirst()
                .orElseThrow();
        assertThat(Duration.ofNanos(first.at() - started)).isLessThan(Duration.ofSeconds(1));
        assertThat(first.json().path("startedAt").isTextual()).isTrue();
      } finally {
        Lab.docker(1, "rm", "-f", name);
      }
      await()
          .atMost(SOON)
          .until(() ->
              page.removes("c").stream()
                  .anyMatch(it -> it.json().path("server").asText().equals(Workbench.local())));
    }
  }

  @Test
  void items_are_those_of_the_lists() {
    var id = Workbench.id(workbench.create(Workbench.unstarted()));
    for (var topic : List.of("containers", "images", "volumes", "networks")) {
      page.subscribe(topic, topic, Workbench.local());
      var listed =
          Workbench.get(Workbench.SERVERS + "/" + Workbench.local() + "/" + topic + "?limit=1000")
              .json()
              .path("items");
      assertThat(page.awaitSnapshot(topic))
          .as(topic)
          .containsExactlyInAnyOrderElementsOf(listed.valueStream().toList());
    }
    assertThat(page.awaitSnapshot("containers").stream().map(it -> it.path("id").asText()))
        .contains(id);
  }

  @Test
  void servers_events_and_counts_have_a_topic_each() {
    page.subscribe("s", "servers", "*");
    page.subscribe("e", "events", Workbench.local());
    page.subscribe("n", "summary", Workbench.local());
    assertThat(page.awaitSnapshot("s").stream().map(it -> it.path("id").asText()))
        .contains(Workbench.local());
    page.awaitSnapshot("e");
    var before = page.awaitSnapshot("n").getFirst().path("states").path("created").asInt();

    var id = Workbench.id(workbench.create(Workbench.unstarted()));

    await()
        .atMost(SOON)
        .until(() ->
            page.upserts("e").stream()
                .anyMatch(it ->
                    it.json().path("subject").asText().equals(id)
                        && it.json().path("action").asText().equals("create")));
    await()
        .atMost(SOON)
        .until(() ->
            page.upserts("n").stream()
                .anyMatch(it -> it.json().path("states").path("created").asInt() > before));
  }

  @Test
  void changes_come_at_most_four_times_a_second() {
    page.subscribe("c", "containers", Workbench.local());
    page.awaitSnapshot("c");
    var begun = System.nanoTime();
    for (var number = 0; number < 20; number++) {
      workbench.create(Workbench.unstarted());
    }

    await().atMost(SOON).until(() -> page.upserts("c").size() >= 20);
    var changes = page.of("delta", "c");
    var frames = changes.stream().map(LiveClient.Received::frame).distinct().count();
    var taken = Duration.ofNanos(changes.getLast().at() - begun);
    // The first goes at once and each next 250 ms after the one before. Only the sum is certain
    // here: a frame may be late on its way and arrive close to its successor, but none arrives
    // before it was sent.
    assertThat(frames).isLessThanOrEqualTo(1 + taken.toMillis() / 250);
  }

  @Test
  void a_container_changed_behind_a_page_that_does_not_read_is_right_when_it_reads_again() {
    page.subscribe("c", "containers", Workbench.local());
    page.awaitSnapshot("c");
    var id = engine.create(Lab.unique("renamed"), Map.of("Image", Lab.BUSYBOX));
    try {
      var last = "";
      for (var round = 0; round < 10; round++) {
        last = Lab.unique("renamed");
        engine.post("/containers/" + id + "/rename?name=" + last, Map.of());
      }
      var wanted = last;
      await()
          .atMost(SOON)
          .until(() ->
              page.upserts("c").stream()
                  .filter(it -> it.json().path("id").asText().equals(id))
                  .reduce((_, newest) -> newest)
                  .map(it -> it.json().path("name").asText().equals(wanted))
                  .orElse(false));
    } finally {
      engine.delete("/containers/" + id);
    }
  }

  @Test
  void who_has_no_right_is_told_so_and_the_socket_stays() {
    var nobody = Session.ofNew();
    try (var other = LiveClient.open(nobody.headers())) {
      for (var topic :
          List.of("containers", "images", "volumes", "networks", "servers", "events", "summary")) {
        other.subscribe(topic, topic, "*");
        assertThat(other.awaitError(topic).path("code").asText()).as(topic).isEqualTo("FORBIDDEN");
      }
      other.subscribe("one", "containers", Workbench.local());
      assertThat(other.awaitError("one").path("code").asText()).isEqualTo("SERVER_NOT_FOUND");
      assertThat(other.isOpen()).isTrue();
    }
    page.subscribe("unknown", "containers", UUID.randomUUID().toString());
    assertThat(page.awaitError("unknown").path("code").asText()).isEqualTo("SERVER_NOT_FOUND");
    page.subscribe("nonsense", "secrets", "*");
    assertThat(page.awaitError("nonsense").path("code").asText()).isEqualTo("MALFORMED_REQUEST");
    assertThat(page.isOpen()).isTrue();
  }

  @Test
  void a_sign_of_life_comes_every_ten_seconds() {
    await()
        .atMost(Duration.ofSeconds(14))
        .until(() ->
            page.all().stream()
                .anyMatch(it -> it.message().path("type").asText().equals("heartbeat")));
  }
}
