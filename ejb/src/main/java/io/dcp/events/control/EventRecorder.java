package io.dcp.events.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.mirror.control.Change;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.concurrent.VirtualThreads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes down what the mirrors tell. It takes events in at once and writes them in batches; while
 * the database does not answer it keeps a bounded number of them and tries again.
 *
 * <p>Life cycle: {@link #begin} once.
 */
@ApplicationScoped
public class EventRecorder {
  private static final Logger LOG = System.getLogger(EventRecorder.class.getName());
  private static final int MOST_WAITING = 20_000;
  private static final int BATCH = 500;

  private Mirrors mirrors;
  private EventStore store;
  private EventSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<EngineEvent> waiting = new ArrayDeque<>();
  private long lost;
  private boolean failing;
  private volatile boolean stopped;

  protected EventRecorder() {}

  @Inject
  public EventRecorder(
      Mirrors mirrors,
      EventStore store,
      EventSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.mirrors = mirrors;
    this.store = store;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  public void begin() {
    mirrors.listen(this::take);
    threads.execute(this::write);
  }

  /** Events that were told and are not in the database yet, the oldest first. */
  public List<EngineEvent> waiting() {
    lock.lock();
    try {
      return List.copyOf(waiting);
    } finally {
      lock.unlock();
    }
  }

  private void take(List<Change> changes) {
    for (var change : changes) {
      if (change instanceof Change.Happened happened) {
        take(happened.event());
      }
    }
  }

  private void take(EngineEvent event) {
    lock.lock();
    try {
      if (waiting.size() >= MOST_WAITING) {
        waiting.removeFirst();
        lost++;
      }
      waiting.add(event);
    } finally {
      lock.unlock();
    }
  }

  private void write() {
    var cleanedAt = System.nanoTime() - settings.cleaning().toNanos();
    while (!stopped && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(settings.pause().toNanos());
      try {
        writeBatches();
        if (System.nanoTime() - cleanedAt >= settings.cleaning().toNanos()) {
          store.clean(clock.instant().minus(settings.age()), settings.most());
          cleanedAt = System.nanoTime();
        }
        failing = false;
      } catch (RuntimeException notNow) {
        if (!failing) {
          LOG.log(Level.WARNING, "events.unwritten", notNow);
        }
        failing = true;
      }
    }
  }

  private void writeBatches() {
    for (var batch = batch(); !batch.isEmpty() && !stopped; batch = batch()) {
      store.add(batch);
      written(batch.size());
    }
  }

  private List<EngineEvent> batch() {
    lock.lock();
    try {
      return waiting.stream().limit(BATCH).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Those that were written are the first, unless some were pushed out meanwhile. */
  private void written(int count) {
    lock.lock();
    try {
      var pushedOut = lost;
      lost = 0;
      for (var left = count - pushedOut; left > 0; left--) {
        waiting.removeFirst();
      }
      if (pushedOut > 0) {
        LOG.log(Level.WARNING, "events.lost count=" + pushedOut);
      }
    } finally {
      lock.unlock();
    }
  }

  @PreDestroy
  public void end() {
    stopped = true;
  }
}
