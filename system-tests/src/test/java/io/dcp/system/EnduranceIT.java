package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What only shows after a long time. {@code ./dcp test nightly} runs these; {@code
 * DCP_TEST_ENDURANCE} says for how many minutes (30).
 */
@Tag("endurance")
class EnduranceIT {
  private static final Duration LENGTH =
      Duration.ofMinutes(
          Long.parseLong(Objects.requireNonNullElse(System.getenv("DCP_TEST_ENDURANCE"), "30")));

  private static final int PROBED = 100;
  private static final int SICK = 50;
  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(10);

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
