package io.dcp.engine;

import io.dcp.api.stats.StatsSample;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Statistics in memory, many a second: each sample's CPU is its number. */
final class TestingStats implements StatsStream {
  private static final Duration INTERVAL = Duration.ofMillis(20);

  private final TestingEngine engine;
  private final TestingContainer container;
  private final CountDownLatch closed = new CountDownLatch(1);
  private int number;

  TestingStats(TestingEngine engine, TestingContainer container) {
    this.engine = engine;
    this.container = container;
    engine.statsOpened();
  }

  @Override
  public Optional<StatsReading> next() {
    try {
      do {
        if (closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
          return Optional.empty();
        }
      } while (engine.hangs());
      if (!engine.containers().exists(container)) {
        return Optional.empty();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    engine.requireReachable();
    if (!container.runs()) {
      return Optional.of(new StatsReading.NotRunning());
    }
    number++;
    return Optional.of(
        new StatsReading.Measured(
            new StatsSample(engine.clock().instant(), share(), 4_096, 1L << 30, 1, 2, 3, 4, 1)));
  }

  /** The first of a stream has none. */
  private @Nullable Double share() {
    return number == 1 ? null : (double) number;
  }

  @Override
  public void close() {
    if (closed.getCount() > 0) {
      closed.countDown();
      engine.statsClosed();
    }
  }
}
