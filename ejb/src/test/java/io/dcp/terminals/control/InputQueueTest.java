package io.dcp.terminals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.terminals.boundary.TerminalSize;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Input and sizes that come faster than a program takes them. */
@Timeout(20)
class InputQueueTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final int PIECE = 64 * 1024;

  private final InputQueue queue = new InputQueue();

  @Test
  void s25_a_paste_of_10_mb_passes_whole_to_a_program_that_reads() throws Exception {
    var reading =
        CompletableFuture.supplyAsync(() -> {
          try {
            var bytes = 0L;
            for (var piece = queue.take(); piece != null; piece = queue.take()) {
              bytes += piece.length;
            }
            return bytes;
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        });

    for (var i = 0; i < 160; i++) {
      assertThat(queue.add(new byte[PIECE], PATIENCE)).isTrue();
    }
    queue.complete();

    assertThat(reading.get()).isEqualTo(160L * PIECE);
  }

  @Test
  void s25_a_program_that_does_not_read_holds_nobody_up_for_ever() throws Exception {
    for (var i = 0; i < 4; i++) {
      assertThat(queue.add(new byte[PIECE], PATIENCE)).isTrue();
    }

    assertThat(queue.add(new byte[PIECE], PATIENCE)).isFalse();

    assertThat(queue.take()).hasSize(PIECE);
    assertThat(queue.add(new byte[PIECE], PATIENCE)).isTrue();
  }

  @Test
  void closing_frees_who_waits() throws Exception {
    for (var i = 0; i < 4; i++) {
      queue.add(new byte[PIECE], PATIENCE);
    }
    var waiting =
        CompletableFuture.supplyAsync(() -> {
          try {
            return queue.add(new byte[PIECE], Duration.ofMinutes(1));
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        });

    queue.close();

    assertThat(waiting.get()).isTrue();
    assertThat(queue.take()).isNull();
  }

  @Test
  void s25_of_a_flood_of_sizes_the_engine_hears_a_few_and_the_last() {
    var told = new CopyOnWriteArrayList<TerminalSize>();
    var sizes = new LatestSize(told::add);
    var working = CompletableFuture.runAsync(sizes::run);

    var end = System.nanoTime() + Duration.ofMillis(500).toNanos();
    for (var columns = 1; System.nanoTime() < end; columns++) {
      sizes.set(new TerminalSize(columns % 900 + 1, 24));
    }
    sizes.set(new TerminalSize(1_000, 24));

    await().until(() -> !told.isEmpty() && told.getLast().columns() == 1_000);
    assertThat(told).hasSizeLessThan(10);
    sizes.close();
    await().until(working::isDone);
  }
}
