package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What only shows after a long time. {@code ./dcp test nightly} runs these; {@code
 * DCP_TEST_ENDURANCE} says for how many minutes (30).
 */
@Tag("endurance")
class EnduranceIT {
  private static final Duration LENGTH =
      Duration.ofMinutes(
          Long.parseLong(Objects.requireNonNullElse(System.getenv("DCP_TEST_ENDURANCE"), "30")));

  /** What a first round leaves in caches and pools for good is no leak. */
  private static final int WARM_UP_SHARE = 4;

  private static final int PAGES = 12;
  private static final int PROBED = 100;
  private static final int SICK = 50;
  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(10);

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void f10_a_churn_of_sockets_leaves_heap_threads_and_file_descriptors_as_they_were()
      throws Exception {
    var container =
        Workbench.id(
            workbench.create(
                Workbench.script("trap 'exit 0' TERM; while :; do echo tick; sleep 0.1; done")));
    churn(container, LENGTH.dividedBy(WARM_UP_SHARE));
    var before = ServerProcess.atRest();

    var opened = churn(container, LENGTH);

    var after = ServerProcess.atRest();
    System.err.printf("churn: %d sockets, before %s, after %s%n", opened, before, after);
    assertThat(opened).isGreaterThan((int) LENGTH.toSeconds());
    assertThat(after.heapMebibytes())
        .as("heap of %s", before)
        .isLessThan(before.heapMebibytes() + 16);
    assertThat(after.threads()).as("threads of %s", before).isLessThan(before.threads() + 20);
    assertThat(after.files()).as("files of %s", before).isLessThan(before.files() + 20);
  }

  /** Opens and leaves sockets of every kind, politely and not; how many. */
  private int churn(String container, Duration length) throws Exception {
    var opened = new AtomicInteger();
    var end = System.nanoTime() + length.toNanos();
    var path = Workbench.containers().replace("/api/v1", "/ws/v1") + "/" + container;
    try (var threads = Executors.newFixedThreadPool(PAGES)) {
      var pages =
          IntStream.range(0, PAGES)
              .<Callable<Boolean>>mapToObj(page ->
                  () -> {
                    var user = Session.ofNew("admin");
                    var signedIn = System.nanoTime();
                    while (System.nanoTime() < end) {
                      if (System.nanoTime() - signedIn > Duration.ofMinutes(4).toNanos()) {
                        user.logout();
                        user = Session.begin(user.username());
                        signedIn = System.nanoTime();
                      }
                      visit(user, path, page);
                      opened.incrementAndGet();
                    }
                    user.logout();
                    return true;
                  })
              .toList();
      for (var page : threads.invokeAll(pages)) {
        page.get();
      }
    }
    return opened.get();
  }

  private static void visit(Session user, String path, int page) {
    switch (page % 4) {
      case 0 -> {
        try (var log = Viewer.as(user.headers(), path + "/logs", "&tail=10")) {
          log.awaitLines(10);
        }
      }
      case 1 -> {
        try (var live = LiveClient.open(user.headers())) {
          live.subscribe("c", "containers", "*");
          live.awaitSnapshot("c");
        }
      }
      case 2 -> {
        var stats = StreamClient.open(user.headers(), path + "/stats", "");
        stats.await("history");
        if (ThreadLocalRandom.current().nextBoolean()) {
          stats.vanish();
        } else {
          stats.close();
        }
      }
      default -> {
        try (var shell = StreamClient.open(user.headers(), path + "/exec", "cmd=sh&tty=true")) {
          shell.await("session");
          shell.type("echo here$((1+1))\n");
          shell.awaitShown("here2");
        }
      }
    }
  }

  @Test
  void f14_health_checks_of_a_hundred_containers_leave_the_mirror_right_and_the_history_empty() {
    var engine = EngineApi.of(1);
    var prefix = Lab.unique("probed") + "-";
    var ids = new ArrayList<String>();
    try {
      for (var n = 0; n < PROBED; n++) {
        ids.add(engine.create(prefix + n, probed()));
        engine.post("/containers/" + ids.getLast() + "/start", Map.of());
      }
      awaitHealth(prefix, "healthy", PROBED, PROBE_INTERVAL.multipliedBy(6));
      var before = ServerProcess.atRest();
      var end = System.nanoTime() + LENGTH.toNanos();
      var healthy = true;
      while (System.nanoTime() < end) {
        healthy = !healthy;
        for (var id : ids.subList(0, SICK)) {
          Lab.docker(1, "exec", id, healthy ? "touch" : "rm", "/tmp/well");
        }
        awaitHealth(prefix, "unhealthy", healthy ? 0 : SICK, PROBE_INTERVAL.multipliedBy(6));
        awaitHealth(prefix, "healthy", healthy ? PROBED : PROBED - SICK, PROBE_INTERVAL);
      }

      var after = ServerProcess.atRest();
      System.err.printf("flood: before %s, after %s%n", before, after);
      assertThat(after.heapMebibytes()).isLessThan(before.heapMebibytes() + 16);
      assertThat(actions()).noneMatch(action -> action.startsWith("exec"));
    } finally {
      ids.forEach(id -> engine.delete("/containers/" + id + "?force=true"));
    }
  }

  private static Map<String, Object> probed() {
    return Map.of(
        "Image",
        Lab.BUSYBOX,
        "Cmd",
        List.of("sh", "-c", "touch /tmp/well; trap 'exit 0' TERM; while :; do sleep 1; done"),
        "Healthcheck",
        Map.of(
            "Test",
            List.of("CMD", "test", "-e", "/tmp/well"),
            "Interval",
            PROBE_INTERVAL.toNanos(),
            "Retries",
            1));
  }

  private static void awaitHealth(String prefix, String health, int count, Duration atMost) {
    await(count + " are " + health)
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                Workbench.get(Workbench.containers() + "?limit=1000&q=" + prefix)
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(it -> it.path("health").asText().equals(health))
                    .count(),
            found -> found == count);
  }

  private static List<String> actions() {
    return Workbench.get(Workbench.SERVERS + "/" + Workbench.local() + "/events?limit=1000")
        .json()
        .path("items")
        .findValuesAsText("action");
  }
}
