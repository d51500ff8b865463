package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the platform shows is what the engine has, whatever happens to either (F01-F03, F14). */
class MirrorIT {
  private static final String ENGINE = "2";
  private static final int OPERATIONS = 1_000;
  private static final int PROBED = 15;

  @RegisterExtension final Workbench workbench = new Workbench();
  private final EngineApi engine = EngineApi.of(2);
  private final String prefix = Lab.unique("storm") + "-";
  private String server = "";

  @BeforeEach
  void register() {
    server = workbench.register(2, Lab.unique("mirrored"));
    awaitLive();
  }

  @AfterEach
  void clear() {
    new Storm(engine, prefix, 0).clear();
  }

  @Test
  void f14_after_a_storm_and_a_flood_of_health_checks_the_mirror_equals_the_engine()
      throws InterruptedException {
    var seed = ThreadLocalRandom.current().nextLong();
    System.out.println("seed of the storm: " + seed);
    for (var number = 0; number < PROBED; number++) {
      var id = engine.create(prefix + "probed" + number, probed());
      engine.post("/containers/" + id + "/start", Map.of());
    }

    new Storm(engine, prefix, seed).rage(OPERATIONS);

    awaitEqual("after the storm, seed " + seed, false, Duration.ofSeconds(30));
    await("health is known without a question")
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            items("containers").stream()
                .filter(container -> container.path("name").asText().startsWith(prefix + "probed"))
                .allMatch(container -> container.path("health").asText().equals("healthy")));

    Lab.control("kill", ENGINE);
    Lab.control("start", ENGINE);
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(30));
    awaitLive();
    new Storm(engine, prefix, seed + 1).rage(OPERATIONS / 10);
    awaitEqual("after a restart of the engine, seed " + seed, false, Duration.ofSeconds(30));
    await("everything is inspected")
        .atMost(Duration.ofSeconds(30))
        .until(() -> items("containers").stream().allMatch(it -> it.path("restartCount").isInt()));
    // a resync shows also what no event tells
    Lab.control("kill", ENGINE);
    Lab.control("start", ENGINE);
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(30));
    awaitLive();
    awaitEqual("after a resync, seed " + seed, true, Duration.ofSeconds(30));
  }

  @RunsAlone
  @Test
  void f03_what_happens_behind_a_cut_network_is_caught_up_when_it_heals() {
    var before = engine.create(prefix + "before", unstarted());
    awaitEqual("before the cut", Duration.ofSeconds(5));
    Lab.control("cut", ENGINE, "drop");
    String during;
    try {
      during = engine.create(prefix + "during", unstarted());
      engine.delete("/containers/" + before);

      await("found by the pings")
          .atMost(Duration.ofSeconds(30))
          .until(() -> freshness().path("asOf").isTextual());
      assertThat(freshness().path("state").asText()).isEqualTo("unreachable");
      assertThat(ids("containers")).contains(before).doesNotContain(during);
    } finally {
      Lab.control("heal", ENGINE);
    }
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(30));
    awaitLive();
    assertThat(ids("containers")).contains(during).doesNotContain(before);
  }

  @RunsAlone
  @Test
  void f01_an_engine_that_dies_leaves_a_list_with_its_age_and_comes_back_with_what_changed() {
    var id = engine.create(prefix + "kept", unstarted());
    awaitEqual("before the end", Duration.ofSeconds(5));

    Lab.control("kill", ENGINE);
    try {
      await("stale soon")
          .atMost(Duration.ofSeconds(2))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> freshness().path("asOf").isTextual());
      assertThat(ids("containers")).contains(id);
      for (var kind : List.of("images", "networks")) {
        assertThat(items(kind)).isNotEmpty();
      }
    } finally {
      Lab.control("start", ENGINE);
    }
    engine.delete("/containers/" + id);
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(11));
    awaitLive();
    assertThat(ids("containers")).doesNotContain(id);
  }

  @RunsAlone
  @Test
  void f02_lists_answer_at_once_while_the_engine_hangs() {
    engine.create(prefix + "kept", unstarted());
    awaitEqual("before the pause", Duration.ofSeconds(5));
    Lab.control("pause", ENGINE);
    try {
      for (var round = 0; round < 20; round++) {
        for (var kind : List.of("containers", "images", "volumes", "networks")) {
          var begun = System.nanoTime();
          var answer = Workbench.get(path(kind));
          assertThat(Duration.ofNanos(System.nanoTime() - begun))
              .isLessThan(Duration.ofMillis(1_000));
          assertThat(answer.status()).isEqualTo(200);
        }
      }
      assertThat(items("containers")).isNotEmpty();
    } finally {
      Lab.control("resume", ENGINE);
    }
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(30));
    awaitLive();
  }

  @Test
  void things_tell_who_uses_them() {
    engine.post("/volumes/create", Map.of("Name", prefix + "data"));
    engine.post("/networks/create", Map.of("Name", prefix + "back"));
    var id =
        engine.create(
            prefix + "user",
            Map.of(
                "Image",
                Lab.BUSYBOX,
                "HostConfig",
                Map.of("Binds", List.of(prefix + "data:/data"), "NetworkMode", prefix + "back")));

    for (var kind : List.of("volumes", "networks", "images")) {
      await(kind)
          .atMost(Duration.ofSeconds(5))
          .until(() ->
              items(kind).stream()
                  .anyMatch(item -> item.path("usedBy").findValuesAsText("id").contains(id)));
    }
  }

  private static Map<String, Object> unstarted() {
    return Map.of("Image", Lab.BUSYBOX, "Cmd", List.of("true"));
  }

  /** Probed twice a second. */
  private static Map<String, Object> probed() {
    return Map.of(
        "Image",
        Lab.BUSYBOX,
        "Cmd",
        List.of("sh", "-c", Workbench.WAIT),
        "Healthcheck",
        Map.of("Test", List.of("CMD", "true"), "Interval", 500_000_000L));
  }

  private void awaitEqual(String when, Duration atMost) {
    awaitEqual(when, true, atMost);
  }

  /**
   * Waits until the platform shows what the engine has.
   *
   * @param all false: but for the networks of containers that do not run; no event tells when they
   *     are connected or disconnected
   */
  private void awaitEqual(String when, boolean all, Duration atMost) {
    await(when)
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(250))
        .untilAsserted(() -> {
          assertThat(shownContainers(all)).isEqualTo(realContainers(all));
          assertThat(ids("volumes")).isEqualTo(realVolumes());
          assertThat(shownNetworks()).isEqualTo(realNetworks());
          assertThat(shownImages()).isEqualTo(realImages());
        });
  }

  private Set<String> shownContainers(boolean all) {
    return items("containers").stream()
        .map(it ->
            String.join(
                " ",
                it.path("id").asText(),
                it.path("name").asText(),
                it.path("state").asText(),
                it.path("image").path("id").asText(),
                isCompared(all, it.path("state").asText())
                    ? sorted(it.path("networks").findValuesAsText("name"))
                    : "",
                sorted(it.path("mounts").findValuesAsText("name")),
                it.path("labels").path("round").asText()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> realContainers(boolean all) {
    var found = new TreeSet<String>();
    engine
        .get("/containers/json?all=1")
        .forEach(it -> {
          var networks = new ArrayList<String>();
          it.path("NetworkSettings").path("Networks").fieldNames().forEachRemaining(networks::add);
          found.add(
              String.join(
                  " ",
                  it.path("Id").asText(),
                  it.path("Names").path(0).asText().substring(1),
                  it.path("State").asText(),
                  it.path("ImageID").asText(),
                  isCompared(all, it.path("State").asText()) ? sorted(networks) : "",
                  sorted(it.path("Mounts").findValuesAsText("Name")),
                  it.path("Labels").path("round").asText()));
        });
    return found;
  }

  private static boolean isCompared(boolean all, String state) {
    return all || state.equals("running");
  }

  private Set<String> realVolumes() {
    return new TreeSet<>(engine.get("/volumes").path("Volumes").findValuesAsText("Name"));
  }

  private Set<String> shownNetworks() {
    return items("networks").stream()
        .map(it -> it.path("id").asText() + " " + it.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> realNetworks() {
    var all = new TreeSet<String>();
    engine
        .get("/networks")
        .forEach(it -> all.add(it.path("Id").asText() + " " + it.path("Name").asText()));
    return all;
  }

  private Set<String> shownImages() {
    return items("images").stream()
        .map(it -> it.path("id").asText() + " " + sorted(texts(it.path("tags"))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> realImages() {
    var all = new TreeSet<String>();
    engine
        .get("/images/json")
        .forEach(it -> all.add(it.path("Id").asText() + " " + sorted(texts(it.path("RepoTags")))));
    return all;
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).filter(t -> !t.contains("<none>")).toList();
  }

  private static String sorted(List<String> words) {
    return words.stream().sorted().collect(Collectors.joining(","));
  }

  private void awaitLive() {
    await("live")
        .atMost(Duration.ofSeconds(15))
        .until(() ->
            freshness().path("asOf").isNull()
                && freshness().path("state").asText().equals("healthy"));
  }

  private JsonNode freshness() {
    return Workbench.get(path("containers")).json().path("servers").path(0);
  }

  private Set<String> ids(String kind) {
    return items(kind).stream()
        .map(item -> item.path("id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<JsonNode> items(String kind) {
    var answer = Workbench.get(path(kind));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("nextCursor").isNull()).as("one page").isTrue();
    return answer.json().path("items").valueStream().toList();
  }

  private String path(String kind) {
    return Workbench.SERVERS + "/" + server + "/" + kind + "?limit=1000";
  }
}
