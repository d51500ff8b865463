package io.dcp.stats.control;

import io.dcp.api.stats.StatsSample;
import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import io.dcp.servers.control.Fleet;
import io.dcp.stats.boundary.StatsViewer;
import io.dcp.stats.boundary.StatsWatching;
import io.dcp.stats.boundary.WatchedContainer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.jspecify.annotations.Nullable;

/** All watched containers, each with one stream however many watch it. */
@Offered("watching usage on the stream that all viewers share")
@ApplicationScoped
public class StatsHub {
  private static final Duration SWEEP = Duration.ofMillis(500);

  /** Some 100 kB each: what those who left a moment ago have seen. */
  private static final int MOST_REMEMBERED = 100;

  private Fleet fleet;
  private StatsSettings settings;
  private ExecutorService threads;
  private final Map<WatchedContainer, ContainerWatch> watches = new HashMap<>();
  private @Nullable Repeated sweeping;

  protected StatsHub() {}

  @Inject
  public StatsHub(Fleet fleet, StatsSettings settings, @VirtualThreads ExecutorService threads) {
    this.fleet = fleet;
    this.settings = settings;
    this.threads = threads;
  }

  /** With the application, so that its metrics are there. */
  void begin(@Observes Startup started) {}

  @PostConstruct
  public void start() {
    sweeping = Repeated.start(threads, SWEEP, this::sweep);
  }

  @PreDestroy
  public void stop() {
    if (sweeping != null) {
      sweeping.close();
    }
    synchronized (watches) {
      watches.values().forEach(ContainerWatch::close);
    }
  }

  /**
   * Tells a viewer what a container uses, from now on, on the threads of the streams.
   *
   * @return ends it
   * @throws DomainException {@link ErrorCode#TOO_MANY_STREAMS} when as many containers of the
   *     server are watched as may be
   */
  public StatsWatching watch(WatchedContainer container, StatsViewer viewer) {
    synchronized (watches) {
      var watch = watches.computeIfAbsent(container, this::create);
      if (!watch.isOpen() && openAt(container.server()) >= settings.streamsPerServer()) {
        throw new DomainException(
            ErrorCode.TOO_MANY_STREAMS,
            "The platform watches %d containers of this server already, and that is the limit."
                .formatted(settings.streamsPerServer()));
      }
      if (!watch.add(viewer)) {
        watches.put(container, create(container));
        return watch(container, viewer);
      }
      return () -> watch.remove(viewer);
    }
  }

  /** What a container uses now; empty unless somebody watches it. */
  public Optional<StatsSample> newest(WatchedContainer container) {
    synchronized (watches) {
      return Optional.ofNullable(watches.get(container)).flatMap(ContainerWatch::newest);
    }
  }

  /** Streams that are open at all engines. */
  @Gauge(
      name = "dcp_stats_streams",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Containers whose statistics are followed at the engines.")
  public int openStreams() {
    synchronized (watches) {
      return (int) watches.values().stream().filter(ContainerWatch::isOpen).count();
    }
  }

  private ContainerWatch create(WatchedContainer container) {
    return new ContainerWatch(
        container.id(), () -> fleet.engine(container.server()).containers(), settings, threads);
  }

  private long openAt(ServerId server) {
    return watches.entrySet().stream()
        .filter(entry -> entry.getKey().server().equals(server) && entry.getValue().isOpen())
        .count();
  }

  private void sweep() {
    var now = System.nanoTime();
    synchronized (watches) {
      watches.values().forEach(watch -> watch.look(now));
      watches.values().removeIf(watch -> watch.isForgettable(now));
      var remembered = watches.entrySet().stream().filter(entry -> !entry.getValue().isOpen());
      remembered
          .sorted(
              Comparator.comparingLong((Map.Entry<WatchedContainer, ContainerWatch> entry) ->
                  now - entry.getValue().leftAt()))
          .skip(MOST_REMEMBERED)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(watches::remove);
    }
  }
}
