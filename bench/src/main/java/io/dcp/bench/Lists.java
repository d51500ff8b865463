package io.dcp.bench;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** A list of 300 containers over a kept-alive connection, beside the engine's own. */
final class Lists implements Measurement {
  private static final int CONTAINERS = 300;
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 30;
  private static final int A_ROUND = 20;

  @Override
  public void run(Stage stage) throws Exception {
    var ours = "/api/v1/servers/" + stage.server() + "/containers?limit=1000";
    try (var engine = stage.engine()) {
      for (var n = 0; n < CONTAINERS; n++) {
        stage.create(engine, "bench-list-" + n, "true");
      }
      awaitAll(stage, ours);
      var theirs = "/containers/json?all=1";
      for (var n = 0; n < WARM_UP; n++) {
        stage.platform().get(ours);
        engine.exchange("GET", theirs, "");
      }
      var platform = new ArrayList<Double>();
      var raw = new ArrayList<Double>();
      var engineCpu = 0L;
      for (var round = 0; round < ROUNDS; round++) {
        var before = stage.engineCpu();
        for (var n = 0; n < A_ROUND; n++) {
          var begun = System.nanoTime();
          stage.platform().get(ours);
          platform.add(Figures.millis(begun, System.nanoTime()));
        }
        var after = stage.engineCpu();
        engineCpu += before.isEmpty() ? 0 : after.getFirst() - before.getFirst();
        for (var n = 0; n < A_ROUND; n++) {
          var begun = System.nanoTime();
          engine.exchange("GET", theirs, "");
          raw.add(Figures.millis(begun, System.nanoTime()));
        }
      }
      stage
          .report()
          .ratioAtMost(
              "list of 300, p50",
              new Figures(platform).median(),
              new Figures(raw).median(),
              0.5,
              "ms");
      stage
          .report()
          .note(
              "list of 300, p95",
              Figures.text(new Figures(platform).percentile(0.95))
                  + " ms, raw "
                  + Figures.text(new Figures(raw).percentile(0.95)));
      stage
          .report()
          .note("engine CPU for " + ROUNDS * A_ROUND + " lists of ours", engineCpu + " ms");
    }
    stage.clean();
  }

  private static void awaitAll(Stage stage, String path) throws Exception {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (stage.platform().json(path).path("total").asInt() < CONTAINERS) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("The platform does not know all containers after 60 s.");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
