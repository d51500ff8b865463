package io.dcp.stats.control;

import io.dcp.api.stats.StatsSample;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.structure.Offered;
import io.dcp.stats.boundary.StatsEnd;
import io.dcp.stats.boundary.StatsViewer;
import io.dcp.stats.boundary.StatsWatching;
import io.dcp.stats.boundary.WatchedContainer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of containers that one viewer looks at and that changes as it scrolls: their newest
 * samples, with a stream at the engine only while they are in the set. Safe for many threads.
 */
@Offered("watching a set of containers that changes")
public final class StatsSelection implements AutoCloseable {
  private final StatsHub hub;
  private final Listener listener;
  private final Map<WatchedContainer, StatsWatching> chosen = new HashMap<>();
  private boolean closed;

  /** Hears on the threads of the streams, and must not block. */
  public interface Listener {

    /**
     * There is something new of a container.
     *
     * @param sample null when nothing is known of it any more: it does not run, was removed, or its
     *     server does not answer
     */
    void changed(WatchedContainer container, @Nullable StatsSample sample);
  }

  public StatsSelection(StatsHub hub, Listener listener) {
    this.hub = hub;
    this.listener = listener;
  }

  /**
   * Looks at these from now on and at no others. A container beyond the server's bound is left out
   * and tried again with the next choice.
   */
  public synchronized void choose(Set<WatchedContainer> containers) {
    if (closed) {
      return;
    }
    for (var gone : new HashSet<>(chosen.keySet())) {
      if (!containers.contains(gone)) {
        Optional.ofNullable(chosen.remove(gone)).ifPresent(StatsWatching::close);
      }
    }
    for (var container : containers) {
      if (!chosen.containsKey(container)) {
        begin(container);
      }
    }
  }

  private void begin(WatchedContainer container) {
    try {
      chosen.put(container, hub.watch(container, new Row(container)));
    } catch (DomainException full) {
      listener.changed(container, null);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    chosen.values().forEach(StatsWatching::close);
    chosen.clear();
  }

  private final class Row implements StatsViewer {
    private final WatchedContainer container;

    Row(WatchedContainer container) {
      this.container = container;
    }

    @Override
    public void history(List<StatsSample> samples) {
      hub.newest(container).ifPresent(this::sample);
    }

    @Override
    public void sample(StatsSample sample) {
      listener.changed(container, sample);
    }

    @Override
    public void interrupted(String detail) {
      listener.changed(container, null);
    }

    @Override
    public void ended(StatsEnd reason, String detail) {
      listener.changed(container, null);
    }
  }
}
