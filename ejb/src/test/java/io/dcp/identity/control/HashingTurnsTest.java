package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingTurnsTest {

  @Test
  void no_more_run_at_once_than_there_are_turns() throws Exception {
    var turns = new HashingTurns(2);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var firstTwo = new CountDownLatch(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var n = 0; n < 20; n++) {
        threads.execute(() ->
            turns.take(() -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              firstTwo.countDown();
              await(firstTwo);
              return running.decrementAndGet();
            }));
      }
    }

    assertThat(most).hasValue(2);
  }

  @Test
  void a_failure_gives_its_turn_back() throws Exception {
    var turns = new HashingTurns(1);
    assertThatThrownBy(() ->
            turns.take(() -> {
              throw new IllegalStateException("no hash");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(
            CompletableFuture.supplyAsync(() -> turns.take(() -> "a hash"))
                .get(10, TimeUnit.SECONDS))
        .isEqualTo("a hash");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
