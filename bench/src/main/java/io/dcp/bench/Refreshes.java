package io.dcp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Going on with sessions, four of them at a time. */
record Refreshes(Platform platform, Report report) {
  private static final int PARALLEL = 4;
  private static final int EACH = 50;

  void run() throws Exception {
    var clients = IntStream.range(0, PARALLEL).mapToObj(n -> client("bench-" + n)).toList();
    var result = WarmUp.around(() -> Parallel.run(clients));
    report.coldAndWarm("refresh, 4 sessions in parallel", result, PARALLEL * EACH);
  }

  private Callable<List<Double>> client(String user) {
    return () -> {
      var took = new ArrayList<Double>();
      var cookie = Platform.cookie(platform.login(user));
      for (var n = 0; n < EACH; n++) {
        var begun = System.nanoTime();
        var answer = platform.refresh(cookie);
        took.add(Figures.millis(begun, System.nanoTime()));
        cookie = Platform.cookie(answer);
      }
      return took;
    };
  }
}
