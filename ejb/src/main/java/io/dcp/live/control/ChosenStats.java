package io.dcp.live.control;

import io.dcp.api.containers.ContainerState;
import io.dcp.api.live.LiveStats;
import io.dcp.api.stats.StatsSample;
import io.dcp.mirror.control.Mirrors;
import io.dcp.mirror.control.Seen;
import io.dcp.platform.security.ServerId;
import io.dcp.stats.boundary.WatchedContainer;
import io.dcp.stats.control.StatsHub;
import io.dcp.stats.control.StatsSelection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of the running containers that a page names, from the hub that all viewers share.
 */
final class ChosenStats implements StatsRows {
  private final Mirrors mirrors;
  private final Consumer<List<News>> news;
  private final StatsSelection selection;
  private final Map<WatchedContainer, LiveStats> newest = new ConcurrentHashMap<>();

  private ChosenStats(StatsHub hub, Mirrors mirrors, Consumer<List<News>> news) {
    this.mirrors = mirrors;
    this.news = news;
    this.selection = new StatsSelection(hub, this::changed);
  }

  /** Makes the rows of each page. */
  @ApplicationScoped
  static class Shared implements StatsRows.Source {
    private StatsHub hub;
    private Mirrors mirrors;

    protected Shared() {}

    @Inject
    Shared(StatsHub hub, Mirrors mirrors) {
      this.hub = hub;
      this.mirrors = mirrors;
    }

    @Override
    public StatsRows rows(Consumer<List<News>> news) {
      return new ChosenStats(hub, mirrors, news);
    }
  }

  /** A subscription without ids watches nothing: all would cost the engines too much. */
  @Override
  public void choose(List<Subscription> subscriptions) {
    var chosen = new HashSet<WatchedContainer>();
    for (var subscription : subscriptions) {
      for (var id : subscription.ids()) {
        places(subscription)
            .filter(server -> isRunning(server, id, subscription.seen()))
            .map(server -> new WatchedContainer(server, id))
            .forEach(chosen::add);
      }
    }
    newest.keySet().retainAll(chosen);
    selection.choose(chosen);
  }

  private static Stream<ServerId> places(Subscription subscription) {
    return subscription.seen().servers().stream();
  }

  private boolean isRunning(ServerId server, String id, Seen seen) {
    return mirrors
        .container(server, id)
        .filter(it -> it.id().equals(id) && it.state() == ContainerState.RUNNING)
        .flatMap(it -> seen.cut(it, mirrors))
        .isPresent();
  }

  private void changed(WatchedContainer of, @Nullable StatsSample sample) {
    if (sample == null) {
      newest.remove(of);
      news.accept(List.of(new News.Item(LiveTopic.STATS, of.server(), of.id(), null)));
      return;
    }
    var row =
        new LiveStats(
            of.server().value(),
            of.id(),
            sample.t(),
            sample.cpuPercent(),
            sample.memoryBytes(),
            sample.memoryLimit());
    newest.put(of, row);
    news.accept(
        List.of(new News.Item(LiveTopic.STATS, of.server(), of.id(), new Encoded(() -> row))));
  }

  @Override
  public List<LiveStats> newest() {
    return List.copyOf(newest.values());
  }

  @Override
  public void close() {
    selection.close();
  }
}
