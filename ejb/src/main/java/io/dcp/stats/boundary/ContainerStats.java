package io.dcp.stats.boundary;

import io.dcp.api.stats.StatsSample;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import io.dcp.stats.control.StatsHub;
import io.dcp.stats.control.StatsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What containers use, once or from now on. No transaction runs here: it reaches engines. */
@ApplicationScoped
public class ContainerStats {
  private Fleet fleet;
  private StatsHub hub;
  private StatsSettings settings;

  protected ContainerStats() {}

  @Inject
  public ContainerStats(Fleet fleet, StatsHub hub, StatsSettings settings) {
    this.fleet = fleet;
    this.hub = hub;
    this.settings = settings;
  }

  /** Finds a container to watch. */
  @Requires(Action.CONTAINER_STATS)
  public WatchedContainer find(ServerId server, ContainerRef container) {
    var inspection = fleet.engine(server).containers().inspect(container.text());
    return new WatchedContainer(server, inspection.detail().summary().id());
  }

  /**
   * Tells what a container uses until the answer is closed. Whoever watches asks for the right
   * again from time to time.
   *
   * @param container by its full id
   */
  @Requires(Action.CONTAINER_STATS)
  public StatsWatching watch(ServerId server, ContainerRef container, StatsViewer viewer) {
    return hub.watch(new WatchedContainer(server, container.text()), viewer);
  }

  /**
   * What a container uses now: at once when somebody watches it, after one to two seconds
   * otherwise, which its share of the CPU takes.
   *
   * @throws DomainException {@link ErrorCode#CONTAINER_STATE} when it does not run
   */
  @Requires(Action.CONTAINER_STATS)
  public StatsSample now(ServerId server, ContainerRef container) {
    var found = find(server, container);
    var known = hub.newest(found);
    if (known.isPresent() && isWhole(known.get())) {
      return known.get();
    }
    var first = new FirstSample();
    try (var watching = hub.watch(found, first)) {
      return first.value.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new DomainException(
          ErrorCode.ENGINE_TIMEOUT, "The server told no statistics in time.", late);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof DomainException refused
          ? refused
          : new IllegalStateException(failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new DomainException(ErrorCode.ENGINE_UNREACHABLE, "The platform stops.", stopping);
    }
  }

  private static boolean isWhole(StatsSample sample) {
    return sample.cpuPercent() != null;
  }

  /** Waits for one sample that knows the share of the CPU. */
  private static final class FirstSample implements StatsViewer {
    private final CompletableFuture<StatsSample> value = new CompletableFuture<>();

    @Override
    public void history(List<StatsSample> samples) {}

    @Override
    public void sample(StatsSample sample) {
      if (isWhole(sample)) {
        value.complete(sample);
      }
    }

    @Override
    public void interrupted(String detail) {
      value.completeExceptionally(new DomainException(ErrorCode.ENGINE_UNREACHABLE, detail));
    }

    @Override
    public void ended(StatsEnd reason, String detail) {
      value.completeExceptionally(
          new DomainException(
              reason == StatsEnd.REMOVED
                  ? ErrorCode.CONTAINER_NOT_FOUND
                  : ErrorCode.CONTAINER_STATE,
              detail));
    }
  }
}
