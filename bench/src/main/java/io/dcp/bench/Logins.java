package io.dcp.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Signing in, four at a time. */
final class Logins implements Measurement {
  private static final int PARALLEL = 4;
  private static final int EACH = 25;

  @Override
  public void run(Stage stage) throws Exception {
    for (var n = 0; n < 20; n++) {
      stage.platform().login();
    }
    var all = new ArrayList<Double>();
    try (var threads = Executors.newFixedThreadPool(PARALLEL)) {
      Callable<ArrayList<Double>> client =
          () -> {
            var took = new ArrayList<Double>();
            for (var n = 0; n < EACH; n++) {
              var begun = System.nanoTime();
              stage.platform().login();
              took.add(Figures.millis(begun, System.nanoTime()));
            }
            return took;
          };
      for (var result : threads.invokeAll(Collections.nCopies(PARALLEL, client))) {
        all.addAll(result.get());
      }
    }
    stage.report().atMost("login, 4 parallel, p95", new Figures(all).percentile(0.95), 200, "ms");
  }
}
