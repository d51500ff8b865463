package io.dcp.stats.control;

import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerState;
import io.dcp.api.stats.StatsSample;
import io.dcp.engine.EngineContainers;
import io.dcp.engine.StatsReading;
import io.dcp.engine.StatsStream;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import io.dcp.stats.boundary.WatchedContainer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures what the containers of each server use together, slowly: each container once an
 * interval, a few at a time. Two samples of a container cost the engine about 2 ms, so that four at
 * a time take less than a hundredth of one of its cores; where there are too many containers for
 * the interval a round takes longer, not more.
 */
@ApplicationScoped
public class UsageSampler {
  private static final Logger LOG = System.getLogger(UsageSampler.class.getName());
  private static final Duration LOOK = Duration.ofSeconds(1);

  private Fleet fleet;
  private Mirrors mirrors;
  private StatsHub hub;
  private UsageSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private final Map<ServerId, Measured> servers = new ConcurrentHashMap<>();
  private @Nullable Repeated looking;

  /** One server; its round is under way, or due at a time of {@link System#nanoTime}. */
  private static final class Measured {
    private UsageHistory history = new UsageHistory();
    private long dueAt = System.nanoTime();
    private boolean busy;
  }

  protected UsageSampler() {}

  @Inject
  public UsageSampler(
      Fleet fleet,
      Mirrors mirrors,
      StatsHub hub,
      UsageSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.fleet = fleet;
    this.mirrors = mirrors;
    this.hub = hub;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  /** Begins with the application. */
  void begin(@Observes Startup started) {
    begin(LOOK);
  }

  void begin(Duration look) {
    if (!settings.isOff()) {
      looking = Repeated.start(threads, look, this::look);
    }
  }

  @PreDestroy
  void end() {
    if (looking != null) {
      looking.close();
    }
  }

  private void look() {
    var all = fleet.all();
    servers.keySet().retainAll(all.stream().map(UsageSampler::idOf).toList());
    for (var server : all) {
      var measured = servers.computeIfAbsent(idOf(server), _ -> new Measured());
      if (!isLive(server)) {
        forget(server, measured);
      } else if (begins(measured)) {
        threads.execute(() -> measure(server, measured));
      }
    }
  }

  private boolean isLive(Server server) {
    var freshness = mirrors.freshness(server);
    return freshness.asOf() == null && freshness.state() != ServerState.CONNECTING;
  }

  private boolean begins(Measured measured) {
    synchronized (measured) {
      if (measured.busy || System.nanoTime() - measured.dueAt < 0) {
        return false;
      }
      measured.busy = true;
      measured.dueAt = System.nanoTime() + settings.interval().toNanos();
      return true;
    }
  }

  /** What is not known is not shown: the last that was measured says nothing of a silent server. */
  private void forget(Server server, Measured measured) {
    synchronized (measured) {
      measured.history = new UsageHistory();
      measured.dueAt = System.nanoTime();
    }
    fleet.used(idOf(server), null);
  }

  private void measure(Server server, Measured measured) {
    try {
      var engine = fleet.engine(idOf(server));
      var info = engine.info();
      var running = running(server);
      var samples = samples(idOf(server), engine.containers(), running);
      if (samples.isEmpty() && !running.isEmpty()) {
        return;
      }
      synchronized (measured) {
        fleet.used(
            idOf(server),
            measured.history.add(clock.instant(), samples, info.cpus(), info.memoryBytes()));
      }
    } catch (DomainException notNow) {
      LOG.log(Level.DEBUG, "usage.unmeasured server=" + server.id(), notNow);
    } finally {
      synchronized (measured) {
        measured.busy = false;
      }
    }
  }

  private List<String> running(Server server) {
    return mirrors.containers(List.of(server)).stream()
        .flatMap(it -> it.items().stream())
        .filter(it -> it.state() == ContainerState.RUNNING)
        .map(ContainerSummary::id)
        .toList();
  }

  private Collection<StatsSample> samples(
      ServerId server, EngineContainers engine, List<String> running) {
    var waiting = new ConcurrentLinkedQueue<>(running);
    var samples = new ConcurrentLinkedQueue<StatsSample>();
    var workers =
        Stream.generate(() -> worker(server, engine, waiting, samples))
            .limit(Math.min(settings.atOnce(), running.size()))
            .map(worker -> CompletableFuture.runAsync(worker, threads))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(workers).join();
    return samples;
  }

  private Runnable worker(
      ServerId server, EngineContainers engine, Queue<String> waiting, Queue<StatsSample> samples) {
    return () -> {
      for (var id = waiting.poll(); id != null; id = waiting.poll()) {
        sample(server, engine, id).ifPresent(samples::add);
      }
    };
  }

  /** What a container uses; nothing more is asked about one that somebody watches. */
  private Optional<StatsSample> sample(ServerId server, EngineContainers engine, String id) {
    var known = hub.newest(new WatchedContainer(server, id)).filter(it -> it.cpuPercent() != null);
    return known.isPresent() ? known : read(engine, id);
  }

  private Optional<StatsSample> read(EngineContainers engine, String id) {
    try (var stream = engine.stats(id)) {
      var reading = threads.submit(() -> first(stream));
      return reading.get(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
    } catch (DomainException | ExecutionException | TimeoutException unmeasured) {
      LOG.log(Level.DEBUG, "usage.unmeasured container=" + id, unmeasured);
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The first sample that tells a share of the CPU: the second of a stream. */
  private static Optional<StatsSample> first(StatsStream stream) {
    for (var next = stream.next(); next.isPresent(); next = stream.next()) {
      if (!(next.get() instanceof StatsReading.Measured measured)) {
        return Optional.empty();
      }
      if (measured.sample().cpuPercent() != null) {
        return Optional.of(measured.sample());
      }
    }
    return Optional.empty();
  }

  private static ServerId idOf(Server server) {
    return new ServerId(server.id());
  }
}
