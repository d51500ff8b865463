package io.dcp.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Runs several clients at the same time. */
final class Parallel {
  private Parallel() {}

  /** What all clients measured, together. */
  static Figures run(Collection<? extends Callable<List<Double>>> clients) throws Exception {
    var all = new ArrayList<Double>();
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      for (var result : threads.invokeAll(clients)) {
        all.addAll(result.get());
      }
    }
    return new Figures(all);
  }
}
