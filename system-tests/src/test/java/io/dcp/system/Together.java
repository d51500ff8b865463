package io.dcp.system;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does things at the same time. */
final class Together {
  private Together() {}

  /** Starts all of them at one moment and waits for their answers. */
  static List<Answer> times(int count, IntFunction<Answer> request) {
    var ready = new CountDownLatch(count);
    var requests =
        IntStream.range(0, count)
            .<Callable<Answer>>mapToObj(n ->
                () -> {
                  ready.countDown();
                  ready.await();
                  return request.apply(n);
                })
            .toList();
    try (var threads = Executors.newFixedThreadPool(count)) {
      return threads.invokeAll(requests).stream().map(Together::result).toList();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static Answer result(Future<Answer> request) {
    try {
      return request.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }
}
