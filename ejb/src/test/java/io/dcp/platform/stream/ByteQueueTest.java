package io.dcp.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes that come faster than they are taken. */
@Timeout(20)
class ByteQueueTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int PIECE = 64 * 1024;
  private static final byte[] ONE = new byte[PIECE];

  private final ByteQueue<byte[]> queue = new ByteQueue<>(4 * PIECE, piece -> piece.length);

  @Test
  void s25_a_paste_of_10_mb_passes_whole_to_a_program_that_reads() throws Exception {
    var reading =
        meanwhile(() -> {
          var bytes = 0L;
          for (var piece = queue.take(); piece.isPresent(); piece = queue.take()) {
            bytes += piece.get().length;
          }
          return bytes;
        });

    for (var i = 0; i < 160; i++) {
      assertThat(queue.add(ONE, LONG)).isTrue();
    }
    queue.complete();

    assertThat(reading.get()).isEqualTo(160L * PIECE);
  }

  @Test
  void s25_a_program_that_does_not_read_holds_nobody_up_for_ever() throws Exception {
    fill();

    assertThat(queue.add(ONE, SHORT)).isFalse();

    assertThat(queue.take()).contains(ONE);
    assertThat(queue.add(ONE, SHORT)).isTrue();
  }

  @Test
  void taking_all_makes_room_for_all() throws Exception {
    fill();

    assertThat(queue.takeAll(SHORT)).hasSize(4);
    assertThat(queue.takeAll(SHORT)).isEmpty();

    fill();
  }

  @Test
  void what_is_larger_than_all_the_room_fits_alone() throws Exception {
    assertThat(queue.add(new byte[5 * PIECE], Duration.ZERO)).isTrue();
    assertThat(queue.add(new byte[1], Duration.ZERO)).isFalse();
  }

  @Test
  void after_the_end_nothing_is_added_and_what_waits_is_taken() throws Exception {
    queue.add(ONE, Duration.ZERO);
    queue.complete();
    queue.add(ONE, Duration.ZERO);

    assertThat(queue.isOver()).isFalse();
    assertThat(queue.takeAll(LONG)).containsExactly(ONE);
    assertThat(queue.isOver()).isTrue();
    assertThat(queue.isClosed()).isFalse();
    assertThat(queue.take()).isEmpty();
  }

  @Test
  void closing_frees_who_waits_and_drops_what_waits() throws Exception {
    fill();
    var thread = new AtomicReference<Thread>();
    var waiting =
        meanwhile(() -> {
          thread.set(Thread.currentThread());
          return queue.add(ONE, LONG);
        });
    await()
        .until(() -> thread.get() != null && thread.get().getState() == Thread.State.TIMED_WAITING);

    queue.close();

    assertThat(waiting.get()).isTrue();
    assertThat(queue.take()).isEmpty();
    assertThat(queue.isClosed()).isTrue();
  }

  private void fill() throws InterruptedException {
    for (var i = 0; i < 4; i++) {
      assertThat(queue.add(ONE, Duration.ZERO)).isTrue();
    }
  }

  private static <T> CompletableFuture<T> meanwhile(Callable<T> work) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return work.call();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    });
  }
}
