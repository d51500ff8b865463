package io.dcp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Signing in, four users at a time: those of one user would wait for each other. */
record Logins(Platform platform, Report report) {
  private static final int PARALLEL = 4;
  private static final int EACH = 25;

  void run() throws Exception {
    var users = IntStream.range(0, PARALLEL).mapToObj(n -> "bench-" + n).toList();
    for (var user : users) {
      platform.createUser(user);
    }
    var clients = users.stream().map(this::client).toList();
    var result = WarmUp.around(() -> Parallel.run(clients));
    report.atMost("login, 4 users in parallel, p95", result.warm().percentile(0.95), 200, "ms");
    report.coldAndWarm("login, 4 users in parallel", result, PARALLEL * EACH);
  }

  private Callable<List<Double>> client(String user) {
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
