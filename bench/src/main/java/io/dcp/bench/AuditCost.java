package io.dcp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * A start and a stop of a container, and how much of that is waiting for the audit. The platform
 * has no switch for the audit; it counts how long requests wait for their records, and each round
 * trip is measured with that time and without it.
 */
final class AuditCost implements Measurement {
  private static final int WARM_UP = 20;
  private static final int ROUNDS = 100;
  private static final Pattern WAITED =
      Pattern.compile("(?m)^dcp_audit_(?:require|keep)_seconds_sum(?:\\{[^}]*})? ([0-9.eE+-]+)$");

  @Override
  public void run(Stage stage) throws Exception {
    var id = stage.create("bench-audit", "trap 'exit 0' TERM; while :; do sleep 0.02; done");
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    var audit = new ArrayList<Double>();
    for (var round = -WARM_UP; round < ROUNDS; round++) {
      var before = waited(stage);
      var begun = System.nanoTime();
      stage.platform().change("/api/v1" + stage.containerPath(id) + "/start");
      stage.platform().change("/api/v1" + stage.containerPath(id) + "/stop?timeout=5");
      var took = Figures.millis(begun, System.nanoTime());
      var waited = waited(stage) - before;
      if (round >= 0) {
        with.add(took);
        without.add(took - waited);
        audit.add(waited);
      }
    }
    var all = new Figures(with);
    var rest = new Figures(without);
    stage
        .report()
        .note(
            "start and stop, p50 with audit, without",
            Figures.text(all.median()) + " ms, " + Figures.text(rest.median()) + " ms");
    stage.report().atMost("audit of a start and a stop, p50", new Figures(audit).median(), 3, "ms");
    stage
        .report()
        .note(
            "audit of a start and a stop, p95",
            Figures.text(new Figures(audit).percentile(0.95)) + " ms");
  }

  private static double waited(Stage stage) throws IOException, InterruptedException {
    var metrics = new String(stage.platform().get("/metrics").body(), StandardCharsets.UTF_8);
    var sum = WAITED.matcher(metrics).results().mapToDouble(it -> Double.parseDouble(it.group(1)));
    return sum.sum() * 1_000;
  }
}
