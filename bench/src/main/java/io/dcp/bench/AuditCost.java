package io.dcp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * A start and a stop of a container, and how much of that is waiting for the audit. The platform
 * has no switch for the audit; it counts how long requests wait for their records, and each round
 * trip is measured with that time and without it. As a sign-in, it is judged on a platform that has
 * been serving for a while; the first round trips are printed beside.
 */
final class AuditCost implements Measurement {
  private static final int COLD = 20;
  private static final int ROUNDS = 100;

  /** Changes that wait for the audit and hardly for the engine: starts of what runs already. */
  private static final int WARM_UP = 2_000;

  private static final Pattern WAITED =
      Pattern.compile("(?m)^dcp_audit_(?:require|keep)_seconds_sum(?:\\{[^}]*})? ([0-9.eE+-]+)$");

  /** Milliseconds of each round trip. */
  private record Costs(Figures with, Figures without, Figures audit) {}

  @Override
  public void run(Stage stage) throws Exception {
    var id = stage.create("bench-audit", "trap 'exit 0' TERM; while :; do sleep 0.02; done");
    var cold = rounds(stage, id, COLD);
    stage.platform().change(start(stage, id));
    for (var n = 0; n < WARM_UP; n++) {
      stage.platform().change(start(stage, id));
    }
    stage.platform().change(stop(stage, id));
    var warm = rounds(stage, id, ROUNDS);
    stage
        .report()
        .note(
            "start and stop, p50 with audit, without",
            Figures.text(warm.with().median())
                + " ms, "
                + Figures.text(warm.without().median())
                + " ms");
    stage.report().atMost("audit of a start and a stop, p50", warm.audit().median(), 3, "ms");
    stage
        .report()
        .note(
            "audit of a start and a stop, p95, p50 of the first %d".formatted(COLD),
            Figures.text(warm.audit().percentile(0.95))
                + " ms, "
                + Figures.text(cold.audit().median())
                + " ms");
  }

  private static Costs rounds(Stage stage, String id, int rounds)
      throws IOException, InterruptedException {
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    var audit = new ArrayList<Double>();
    for (var round = 0; round < rounds; round++) {
      var before = waited(stage);
      var begun = System.nanoTime();
      stage.platform().change(start(stage, id));
      stage.platform().change(stop(stage, id));
      var took = Figures.millis(begun, System.nanoTime());
      var waited = waited(stage) - before;
      with.add(took);
      without.add(took - waited);
      audit.add(waited);
    }
    return new Costs(new Figures(with), new Figures(without), new Figures(audit));
  }

  private static String start(Stage stage, String id) {
    return "/api/v1" + stage.containerPath(id) + "/start";
  }

  private static String stop(Stage stage, String id) {
    return "/api/v1" + stage.containerPath(id) + "/stop?timeout=5";
  }

  private static double waited(Stage stage) throws IOException, InterruptedException {
    var metrics = new String(stage.platform().get("/metrics").body(), StandardCharsets.UTF_8);
    var sum = WAITED.matcher(metrics).results().mapToDouble(it -> Double.parseDouble(it.group(1)));
    return sum.sum() * 1_000;
  }
}
