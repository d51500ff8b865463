package io.dcp.servers.control;

import io.dcp.api.servers.EngineVersion;
import io.dcp.api.servers.ServerHealth;
import io.dcp.api.servers.ServerState;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineTarget;
import io.dcp.platform.problem.DomainException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks one server for as long as it is registered.
 *
 * <p>Life cycle: {@link #run} on a thread of its own until that is interrupted or {@link #stop}.
 */
final class ServerMonitor implements Runnable {
  private static final Logger LOG = System.getLogger(ServerMonitor.class.getName());
  private static final double LARGEST_CUT = 0.2;
  private static final Duration NUDGE_PAUSE = Duration.ofSeconds(1);

  private final EngineTarget target;
  private final Engine engine;
  private final ServerSettings settings;
  private final HealthTracker tracker;
  private final HostKeyAlarm alarm;
  private final Consumer<ServerHealth> checked;
  private final Semaphore wake = new Semaphore(0);
  private final ReentrantLock checking = new ReentrantLock();
  private volatile @Nullable EngineVersion version;
  private volatile boolean stopped;
  private volatile long checkedAt = System.nanoTime();

  ServerMonitor(
      EngineTarget target,
      Engine engine,
      ServerSettings settings,
      Clock clock,
      HostKeyAlarm alarm,
      Consumer<ServerHealth> checked) {
    this.alarm = alarm;
    this.checked = checked;
    this.target = target;
    this.engine = engine;
    this.settings = settings;
    this.tracker = new HealthTracker(clock, settings.slowPing());
  }

  EngineTarget target() {
    return target;
  }

  ServerHealth health() {
    return tracker.health();
  }

  /** What the engine said of itself when it last became reachable. */
  Optional<EngineVersion> version() {
    return Optional.ofNullable(version);
  }

  @Override
  public void run() {
    try {
      while (!stopped) {
        check();
        wake.drainPermits();
        wake.tryAcquire(pause().toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** Checks now, once more if the first check leaves a doubt. */
  ServerHealth check() {
    checking.lock();
    try {
      var before = tracker.health().state();
      checkOnce();
      if (tracker.isInDoubt() && !stopped) {
        checkOnce();
      }
      logChange(before);
      if (!stopped) {
        checked.accept(tracker.health());
      }
      return tracker.health();
    } finally {
      checkedAt = System.nanoTime();
      checking.unlock();
    }
  }

  /** Somebody wants to use the server: checks soon, unless it has just been checked. */
  void nudge() {
    if (System.nanoTime() - checkedAt > NUDGE_PAUSE.toNanos()) {
      wake.release();
    }
  }

  void stop() {
    stopped = true;
    wake.release();
  }

  private void checkOnce() {
    try {
      var roundTrip = engine.ping(settings.pingDeadline());
      if (version == null || tracker.health().state() != ServerState.HEALTHY) {
        version = engine.version();
      }
      tracker.answered(roundTrip);
      alarm.answered();
    } catch (DomainException failure) {
      tracker.failed(failure);
      alarm.failed(failure);
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, "server.check id=" + target.server(), unexpected);
    }
  }

  private void logChange(ServerState before) {
    var health = tracker.health();
    if (health.state() == before || stopped) {
      return;
    }
    var isWell = health.state() == ServerState.HEALTHY;
    LOG.log(
        isWell ? Level.INFO : Level.WARNING,
        "server.state id={0} name={1} state={2}{3}",
        target.server(),
        target.name(),
        health.state().wireName(),
        health.reason() == null ? "" : " reason=" + health.reason());
  }

  private Duration pause() {
    var cut = 1 - ThreadLocalRandom.current().nextDouble(LARGEST_CUT);
    return Duration.ofNanos((long) (settings.pingInterval().toNanos() * cut));
  }
}
