package io.dcp.terminals.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.terminals.boundary.TerminalSize;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LatestSizeTest {
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
