package io.dcp.testing;

import io.dcp.platform.problem.DomainException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Two who do something at the same moment. */
public final class Race {
  private Race() {}

  /** What each returned, or the code with which each was refused. */
  public static List<Object> of(Callable<?> one, Callable<?> other) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var running =
          Stream.of(one, other)
              .map(work ->
                  threads.submit(() -> {
                    go.await(10, TimeUnit.SECONDS);
                    try {
                      return (Object) work.call();
                    } catch (DomainException refused) {
                      return refused.code();
                    }
                  }))
              .toList();
      go.countDown();
      var outcomes = new ArrayList<>();
      for (var result : running) {
        outcomes.add(result.get(30, TimeUnit.SECONDS));
      }
      return outcomes;
    }
  }
}
