package io.dcp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Signing in, four users at a time: those of one user would wait for each other. */
final class Logins implements Measurement {
  private static final int PARALLEL = 4;
  private static final int EACH = 25;

  @Override
  public void run(Stage stage) throws Exception {
    var users = IntStream.range(0, PARALLEL).mapToObj(n -> "bench-" + n).toList();
    for (var user : users) {
      stage.platform().createUser(user);
      for (var n = 0; n < 5; n++) {
        stage.platform().login(user);
      }
    }
    var all = new ArrayList<Double>();
    try (var threads = Executors.newFixedThreadPool(PARALLEL)) {
      var clients = users.stream().map(user -> client(stage.platform(), user)).toList();
      for (var result : threads.invokeAll(clients)) {
        all.addAll(result.get());
      }
    }
    stage.report().atMost("login, 4 parallel, p95", new Figures(all).percentile(0.95), 200, "ms");
  }

  private static Callable<List<Double>> client(Platform platform, String user) {
    return () -> {
      var took = new ArrayList<Double>();
      for (var n = 0; n < EACH; n++) {
        var begun = System.nanoTime();
        platform.login(user);
        took.add(Figures.millis(begun, System.nanoTime()));
      }
      return took;
    };
  }
}
