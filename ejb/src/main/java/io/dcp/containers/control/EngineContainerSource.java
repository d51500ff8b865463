package io.dcp.containers.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.api.servers.ServerState;
import io.dcp.platform.concurrent.SharedReads;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the engines, all at the same time and each once for everybody who asks within a moment.
 *
 * <p>An answer that comes later than a list waits is kept for the next one, so a slow server is
 * seen late and a dead one costs nobody more than that wait.
 */
@ApplicationScoped
public class EngineContainerSource implements ContainerSource {
  private Fleet fleet;
  private ListingSettings settings;
  private Clock clock;
  private SharedReads<ServerId, List<ContainerSummary>> reads;
  private final Map<ServerId, Snapshot> known = new ConcurrentHashMap<>();

  private record Snapshot(Instant readAt, List<ContainerSummary> containers) {}

  protected EngineContainerSource() {}

  @Inject
  public EngineContainerSource(
      Fleet fleet, ListingSettings settings, @VirtualThreads ExecutorService threads, Clock clock) {
    this.fleet = fleet;
    this.settings = settings;
    this.clock = clock;
    this.reads = new SharedReads<>(settings.maxAge(), threads);
  }

  @Override
  public List<ServerContainers> read(Collection<Server> servers) {
    known.keySet().removeIf(id -> !fleet.exists(id));
    var end = System.nanoTime() + settings.patience().toNanos();
    var asked =
        servers.stream()
            .map(server -> new Asked(server, begin(new ServerId(server.id()))))
            .toList();
    return asked.stream().map(question -> answerOf(question, end)).toList();
  }

  @Override
  public void changed(ServerId server) {
    reads.forget(server);
  }

  private record Asked(Server server, CompletableFuture<List<ContainerSummary>> answer) {}

  private CompletableFuture<List<ContainerSummary>> begin(ServerId id) {
    try {
      var engine = fleet.engine(id);
      return reads.get(id, () -> remember(id, engine.containers().list()));
    } catch (DomainException unusable) {
      return CompletableFuture.failedFuture(unusable);
    }
  }

  private List<ContainerSummary> remember(ServerId id, List<ContainerSummary> containers) {
    known.put(id, new Snapshot(clock.instant(), containers));
    return containers;
  }

  private ServerContainers answerOf(Asked asked, long end) {
    try {
      var containers =
          asked.answer().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      return new ServerContainers(freshness(asked.server(), null), containers);
    } catch (TimeoutException | ExecutionException late) {
      return lastKnown(asked.server());
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
      return lastKnown(asked.server());
    }
  }

  private ServerContainers lastKnown(Server server) {
    var snapshot = known.get(new ServerId(server.id()));
    return snapshot == null
        ? new ServerContainers(neverRead(server), List.of())
        : new ServerContainers(freshness(server, snapshot.readAt()), snapshot.containers());
  }

  /** A server whose containers are not known yet must not look like a healthy one without any. */
  private static ServerFreshness neverRead(Server server) {
    var state = server.health().state();
    return new ServerFreshness(
        server.id(),
        server.name(),
        state == ServerState.HEALTHY ? ServerState.CONNECTING : state,
        null);
  }

  private static ServerFreshness freshness(Server server, @Nullable Instant asOf) {
    return new ServerFreshness(server.id(), server.name(), server.health().state(), asOf);
  }
}
