package io.dcp.live.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.servers.ServerState;
import io.dcp.mirror.control.Change;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.platform.structure.Offered;
import io.dcp.servers.control.Fleet;
import io.dcp.servers.control.FleetListener;
import io.dcp.tasks.control.WatchedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Every open page. It hands on what mirrors and fleet tell, on their threads, so that a page cannot
 * get something older after something newer.
 *
 * <p>Life cycle: {@link #begin} once.
 */
@Offered("telling how many watch")
@ApplicationScoped
public class LiveHub {
  private Mirrors mirrors;
  private Fleet fleet;
  private LiveItems items;
  private LiveRights rights;
  private StatsRows.Source stats;
  private WatchedTasks tasks;
  private LiveSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private final Set<LiveTab> tabs = ConcurrentHashMap.newKeySet();

  protected LiveHub() {}

  @Inject
  public LiveHub(
      Mirrors mirrors,
      Fleet fleet,
      LiveItems items,
      LiveRights rights,
      StatsRows.Source stats,
      WatchedTasks tasks,
      LiveSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.mirrors = mirrors;
    this.fleet = fleet;
    this.items = items;
    this.rights = rights;
    this.stats = stats;
    this.tasks = tasks;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  public void begin() {
    mirrors.listen(this::changed);
    tasks.listen(task ->
        tell(
            List.of(
                new News.Item(
                    LiveTopic.TASKS,
                    News.NOWHERE,
                    task.summary().id().toString(),
                    new Encoded(() -> task)))));
    fleet.listen(
        new FleetListener() {
          @Override
          public void added(ServerId server) {
            tell(List.of(new News.Servers(server)));
          }

          @Override
          public void checked(ServerId server, ServerState state) {
            tell(
                List.of(
                    new News.Item(
                        LiveTopic.SERVERS,
                        server,
                        server.toString(),
                        new Encoded(() -> items.server(server))),
                    new News.Trust(server)));
          }

          @Override
          public void removed(ServerId server) {
            tell(List.of(new News.Servers(server)));
          }
        });
  }

  /** Begins to serve a page until its channel is closed or {@link LiveTab#close} is called. */
  public LiveTab open(Caller caller, OutboundChannel channel) {
    var tab = new LiveTab(caller, channel, rights, items, stats, tasks, settings, clock);
    tabs.add(tab);
    threads.execute(() -> {
      try {
        tab.run();
      } finally {
        tabs.remove(tab);
      }
    });
    return tab;
  }

  /** Pages that are open. */
  @Gauge(
      name = "dcp_live_pages",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Pages that are kept up to date.")
  public int tabs() {
    return tabs.size();
  }

  private void tell(List<News> news) {
    tabs.forEach(tab -> tab.take(news));
  }

  private void changed(List<Change> changes) {
    if (tabs.isEmpty()) {
      return;
    }
    var news = new ArrayList<News>();
    var counted = new HashSet<ServerId>();
    for (var change : changes) {
      switch (change) {
        case Change.Upserted(var server, var topic, var id, var item) -> {
          counted.add(server);
          news.add(new News.Item(LiveTopic.of(topic), server, id, encoded(item)));
        }
        case Change.Removed(var server, var topic, var id) -> {
          counted.add(server);
          news.add(new News.Item(LiveTopic.of(topic), server, id, null));
        }
        case Change.Happened(var server, var event) ->
            news.add(new News.Item(LiveTopic.EVENTS, server, event.id(), encoded(event)));
        case Change.Trusted(var server) -> {
          counted.add(server);
          news.add(new News.Trust(server));
        }
        case Change.Ended _ -> {}
      }
    }
    for (var server : counted) {
      news.add(
          new News.Item(
              LiveTopic.SUMMARY,
              server,
              server.toString(),
              new Encoded(() -> items.summary(items.server(server)))));
    }
    tell(news);
  }

  private Encoded encoded(Object item) {
    return item instanceof ContainerSummary container
        ? new Encoded(() -> items.shown(container))
        : new Encoded(() -> item);
  }
}
