package io.dcp.platform.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SharedReadsTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger reads = new AtomicInteger();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void who_asks_while_it_is_read_gets_the_same_answer() {
    var open = new CountDownLatch(1);
    var shared = new SharedReads<String, Integer>(Duration.ZERO, threads);

    var first = shared.get("a", () -> readAfter(open));
    var second = shared.get("a", () -> readAfter(open));
    open.countDown();

    assertThat(first.join()).isEqualTo(1);
    assertThat(second.join()).isEqualTo(1);
  }

  @Test
  void an_answer_is_remembered_for_its_age_and_no_longer() {
    var remembering = new SharedReads<String, Integer>(LONG, threads);
    var forgetful = new SharedReads<String, Integer>(Duration.ZERO, threads);

    assertThat(remembering.get("a", reads::incrementAndGet).join()).isEqualTo(1);
    assertThat(remembering.get("a", reads::incrementAndGet).join()).isEqualTo(1);
    assertThat(forgetful.get("a", reads::incrementAndGet).join()).isEqualTo(2);
    assertThat(forgetful.get("a", reads::incrementAndGet).join()).isEqualTo(3);
  }

  @Test
  void what_is_forgotten_is_read_anew() {
    var shared = new SharedReads<String, Integer>(LONG, threads);
    shared.get("a", reads::incrementAndGet).join();

    shared.forget("a");

    assertThat(shared.get("a", reads::incrementAndGet).join()).isEqualTo(2);
  }

  @Test
  void a_failure_is_not_remembered() {
    var shared = new SharedReads<String, Integer>(LONG, threads);
    var failed =
        shared.get(
            "a",
            () -> {
              throw new IllegalStateException("once");
            });

    assertThatThrownBy(failed::join).hasRootCauseMessage("once");
    assertThat(shared.get("a", reads::incrementAndGet).join()).isEqualTo(1);
  }

  @Test
  void a_key_that_hangs_delays_no_other() {
    var never = new CountDownLatch(1);
    var shared = new SharedReads<String, Integer>(LONG, threads);
    shared.get("hangs", () -> readAfter(never));

    assertThat(shared.get("answers", () -> 7).join()).isEqualTo(7);
  }

  private int readAfter(CountDownLatch open) {
    try {
      open.await();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
    return reads.incrementAndGet();
  }
}
