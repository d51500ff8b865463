package io.dcp.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs all measurements, or those named, against a fresh platform whose local engine is the one to
 * compare with. Exit code 1 when a bar is missed.
 *
 * <p>Environment: {@code DCP_TEST_URL}, {@code DCP_TEST_SETUP_TOKEN}, {@code
 * DCP_TEST_ENGINE_SOCKET}, {@code DCP_LAB_IMAGE_BUSYBOX}.
 */
public final class LiveBench {
  /** Reads the metrics, and what gathers these would slow the other measurements. */
  private static final String ONLY_WHEN_NAMED = "audit";

  private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

  static {
    ALL.put("lists", new Lists());
    ALL.put("events", new Events());
    ALL.put("logs", new Logs());
    ALL.put("exec", new Echo());
    ALL.put("stats", new FirstSample());
    ALL.put(ONLY_WHEN_NAMED, new AuditCost());
  }

  private LiveBench() {}

  public static void main(String[] names) throws Exception {
    var report = new Report(System.out);
    var platform = new Platform(URI.create(Environment.of("DCP_TEST_URL")));
    platform.setUp(Environment.of("DCP_TEST_SETUP_TOKEN"));
    var server = platform.json("/api/v1/servers").path("items").path(0).path("id").asText();
    var stage =
        new Stage(
            platform,
            Path.of(Environment.of("DCP_TEST_ENGINE_SOCKET")),
            Environment.of("DCP_LAB_IMAGE_BUSYBOX"),
            server,
            report);
    stage.clean();
    for (var entry : ALL.entrySet()) {
      if (names.length == 0
          ? !entry.getKey().equals(ONLY_WHEN_NAMED)
          : List.of(names).contains(entry.getKey())) {
        try {
          entry.getValue().run(stage);
        } finally {
          stage.clean();
        }
      }
    }
    System.exit(report.missed() ? 1 : 0);
  }
}
