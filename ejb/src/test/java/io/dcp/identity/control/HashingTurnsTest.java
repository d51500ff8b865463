package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class HashingTurnsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void no_more_run_at_once_than_there_are_turns() throws Exception {
    var turns = new HashingTurns(2);
    var running = new CountDownLatch(2);
    var end = new CountDownLatch(1);
    for (var n = 0; n < 2; n++) {
      Thread.ofPlatform()
          .start(() ->
              turns.take(() -> {
                running.countDown();
                return reached(end);
              }));
    }
    assertThat(reached(running)).isTrue();

    var third = Thread.ofPlatform().start(() -> turns.take(() -> "a hash"));

    awaitQueued(third);
    end.countDown();
    assertThat(third.join(PATIENCE)).isTrue();
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

  /** Waits until the thread waits for a turn; what else it may wait for does not count. */
  static void awaitQueued(Thread thread) {
    await()
        .atMost(PATIENCE)
        .until(() ->
            LockSupport.getBlocker(thread) instanceof Object blocker
                && Semaphore.class.equals(blocker.getClass().getEnclosingClass()));
  }

  private static boolean reached(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
