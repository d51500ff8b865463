package io.dcp.stats.control;

import io.dcp.api.stats.StatsSample;
import io.dcp.engine.EngineContainers;
import io.dcp.stats.boundary.StatsEnd;
import io.dcp.stats.boundary.StatsViewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One container that somebody watches, or watched a moment ago.
 *
 * <p>Life cycle: its stream opens with the first viewer and closes some time after the last one
 * left. Then what was seen stays known, for who comes back, until the hub forgets the watch. It is
 * over when the container was removed.
 */
final class ContainerWatch implements StatsUpstream.Listener {
  private final String container;
  private final Supplier<EngineContainers> engine;
  private final StatsSettings settings;
  private final Executor threads;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<StatsViewer> viewers = new ArrayList<>();
  private final SampleRing ring;
  private @Nullable StatsUpstream upstream;
  private State state = State.WAITING;
  private long leftAt = System.nanoTime();

  private enum State {
    /** Nothing is known of this moment. */
    WAITING,
    MEASURED,
    STOPPED,
    INTERRUPTED,
    REMOVED
  }

  ContainerWatch(
      String container,
      Supplier<EngineContainers> engine,
      StatsSettings settings,
      Executor threads) {
    this.container = container;
    this.engine = engine;
    this.settings = settings;
    this.threads = threads;
    this.ring = new SampleRing(settings.history());
  }

  /** Begins to tell a viewer; false when this watch is over. */
  boolean add(StatsViewer viewer) {
    lock.lock();
    try {
      if (state == State.REMOVED) {
        return false;
      }
      viewer.history(ring.all());
      if (state == State.STOPPED) {
        viewer.ended(StatsEnd.STOPPED, sentence(StatsEnd.STOPPED));
      }
      viewers.add(viewer);
      if (upstream == null) {
        upstream = new StatsUpstream(container, engine, settings.retry(), this);
        threads.execute(upstream);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  void remove(StatsViewer viewer) {
    lock.lock();
    try {
      if (viewers.remove(viewer)) {
        leftAt = System.nanoTime();
      }
    } finally {
      lock.unlock();
    }
  }

  /** What it uses now; empty unless it is being measured. */
  Optional<StatsSample> newest() {
    lock.lock();
    try {
      return state == State.MEASURED ? ring.newest() : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  boolean isOpen() {
    lock.lock();
    try {
      return upstream != null;
    } finally {
      lock.unlock();
    }
  }

  /** Closes the stream if nobody has watched for a while, and breaks one that is silent. */
  void look(long now) {
    lock.lock();
    try {
      if (upstream != null) {
        upstream.breakIfSilent(now, settings.silence());
      }
      if (viewers.isEmpty() && now - leftAt > settings.linger().toNanos()) {
        close();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether nobody watches and what is known is not worth keeping any more. */
  boolean isForgettable(long now) {
    lock.lock();
    try {
      return state == State.REMOVED
          || (upstream == null && (ring.isEmpty() || now - leftAt > settings.history().toNanos()));
    } finally {
      lock.unlock();
    }
  }

  /** When the last viewer left, of {@link System#nanoTime}. */
  long leftAt() {
    lock.lock();
    try {
      return leftAt;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the stream; the next viewer opens another. */
  void close() {
    lock.lock();
    try {
      if (upstream != null) {
        upstream.close();
        upstream = null;
        state = state == State.REMOVED ? State.REMOVED : State.WAITING;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void measured(StatsUpstream from, StatsSample sample) {
    change(
        from,
        State.MEASURED,
        _ -> {
          ring.add(sample);
          return viewer -> viewer.sample(sample);
        });
  }

  @Override
  public void notRunning(StatsUpstream from) {
    change(
        from,
        State.STOPPED,
        before ->
            before == State.STOPPED
                ? _ -> {}
                : viewer -> viewer.ended(StatsEnd.STOPPED, sentence(StatsEnd.STOPPED)));
  }

  @Override
  public void interrupted(StatsUpstream from, String detail) {
    change(
        from,
        State.INTERRUPTED,
        before -> before == State.INTERRUPTED ? _ -> {} : viewer -> viewer.interrupted(detail));
  }

  @Override
  public void removed(StatsUpstream from) {
    change(
        from,
        State.REMOVED,
        _ -> {
          upstream = null;
          return viewer -> viewer.ended(StatsEnd.REMOVED, sentence(StatsEnd.REMOVED));
        });
  }

  /** What to tell every viewer, by the state before. */
  private interface Change {
    Consumer<StatsViewer> from(State before);
  }

  /** A stream that was closed may still have something to say: nobody wants to hear it. */
  private void change(StatsUpstream from, State next, Change change) {
    lock.lock();
    try {
      if (upstream == from) {
        var before = state;
        state = next;
        List.copyOf(viewers).forEach(change.from(before));
      }
    } finally {
      lock.unlock();
    }
  }

  private static String sentence(StatsEnd reason) {
    return switch (reason) {
      case STOPPED -> "The container does not run.";
      case REMOVED -> "The container was removed.";
    };
  }
}
