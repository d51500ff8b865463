package io.dcp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The same small answer without a token and with one of each kind, ten clients at a time. */
record TokenChecks(Platform platform, Report report) {
  private static final int PARALLEL = 10;
  private static final int WARM_UP = 200;
  private static final int EACH = 300;

  /** Needs no token, and refuses a bad one. */
  private static final String PATH = "/api/v1/auth/jwks";

  void run() throws Exception {
    var without = perSecond("");
    var session = perSecond(platform.accessToken());
    var personal = perSecond(platform.createToken());
    note("requests without a token", without);
    note("requests with an access token", session);
    note("requests with a personal access token", personal);
    report.note("an access token costs", Figures.text(1e6 / session - 1e6 / without) + " us");
  }

  private double perSecond(String token) throws Exception {
    Parallel.run(clients(token, WARM_UP));
    var begun = System.nanoTime();
    Parallel.run(clients(token, EACH));
    return PARALLEL * EACH * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begun);
  }

  private List<Callable<List<Double>>> clients(String token, int requests) {
    return IntStream.range(0, PARALLEL).mapToObj(n -> client(token, requests)).toList();
  }

  private Callable<List<Double>> client(String token, int requests) {
    return () -> {
      var took = new ArrayList<Double>();
      for (var n = 0; n < requests; n++) {
        var begun = System.nanoTime();
        platform.getWith(token, PATH);
        took.add(Figures.millis(begun, System.nanoTime()));
      }
      return took;
    };
  }

  private void note(String name, double value) {
    report.note(name + ", 10 clients", Figures.text(value) + " /s");
  }
}
