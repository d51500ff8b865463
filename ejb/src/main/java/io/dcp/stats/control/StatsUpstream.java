package io.dcp.stats.control;

import io.dcp.api.stats.StatsSample;
import io.dcp.engine.EngineContainers;
import io.dcp.engine.StatsReading;
import io.dcp.engine.StatsStream;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one stream of a watched container, on a thread of its own. When it breaks it is opened again,
 * with growing pauses, until it is closed or the container is removed.
 */
final class StatsUpstream implements Runnable {
  private static final Logger LOG = System.getLogger(StatsUpstream.class.getName());
  private static final int MOST_PAUSES = 8;

  private final String container;
  private final Supplier<EngineContainers> engine;
  private final Duration retry;
  private final Listener listener;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile @Nullable StatsStream stream;
  private volatile long heardAt = System.nanoTime();

  /** Hears what comes, on the upstream's thread; also a little after it was closed. */
  interface Listener {
    void measured(StatsUpstream from, StatsSample sample);

    void notRunning(StatsUpstream from);

    void interrupted(StatsUpstream from, String detail);

    /** The last that is heard. */
    void removed(StatsUpstream from);
  }

  StatsUpstream(
      String container, Supplier<EngineContainers> engine, Duration retry, Listener listener) {
    this.container = container;
    this.engine = engine;
    this.retry = retry;
    this.listener = listener;
  }

  @Override
  public void run() {
    var failures = 0;
    while (!isClosed()) {
      try {
        var told = follow();
        if (!isClosed() && isGone()) {
          listener.removed(this);
          return;
        }
        failures = told ? 1 : failures + 1;
      } catch (DomainException failed) {
        if (failed.code() == ErrorCode.CONTAINER_NOT_FOUND
            || failed.code() == ErrorCode.SERVER_NOT_FOUND) {
          listener.removed(this);
          return;
        }
        listener.interrupted(this, failed.sentence());
        failures++;
      } catch (RuntimeException unexpected) {
        LOG.log(Level.ERROR, "stats.failed container=" + container, unexpected);
        listener.interrupted(this, "The statistics cannot be read right now.");
        failures++;
      }
      pause(failures);
    }
  }

  /** Reads one stream to its end; whether it told anything. */
  private boolean follow() {
    try (var opened = engine.get().stats(container)) {
      heardAt = System.nanoTime();
      stream = opened;
      var told = false;
      while (!isClosed()) {
        var reading = opened.next();
        if (reading.isEmpty()) {
          return told;
        }
        told = true;
        heardAt = System.nanoTime();
        switch (reading.get()) {
          case StatsReading.Measured measured -> listener.measured(this, measured.sample());
          case StatsReading.NotRunning _ -> listener.notRunning(this);
        }
      }
      return told;
    }
  }

  /** An engine ends the stream in good order when the container is removed, or when it stops. */
  private boolean isGone() {
    try {
      engine.get().inspect(container);
      return false;
    } catch (DomainException failed) {
      if (failed.code() == ErrorCode.CONTAINER_NOT_FOUND) {
        return true;
      }
      throw failed;
    }
  }

  private void pause(int failures) {
    try {
      var pause = retry.multipliedBy(Math.clamp(failures, 1, MOST_PAUSES));
      if (closed.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private boolean isClosed() {
    return closed.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /**
   * Breaks a stream that has been silent for too long, as that of an engine that hangs: it is
   * opened again, and whoever watches learns why that fails.
   */
  void breakIfSilent(long now, Duration longest) {
    var open = stream;
    if (open != null && now - heardAt > longest.toNanos()) {
      heardAt = now;
      open.close();
    }
  }

  /** Ends it at once; from any thread. */
  void close() {
    closed.countDown();
    var open = stream;
    if (open != null) {
      open.close();
    }
  }
}
