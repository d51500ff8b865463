package io.dcp.mirror.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.images.ImageSummary;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.api.servers.ServerState;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import io.dcp.servers.control.Fleet;
import io.dcp.servers.control.FleetListener;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The mirrors of all servers. Reading never waits and never reaches an engine.
 *
 * <p>Life cycle: {@link #begin} once; from then on each registered server is mirrored for as long
 * as it is registered.
 */
@Offered("reading what is known of every server, and hearing its changes")
@ApplicationScoped
public class Mirrors {
  private Fleet fleet;
  private HeardBefore heardBefore;
  private MirrorSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private final Map<ServerId, ServerMirror> mirrors = new ConcurrentHashMap<>();
  private final List<ChangeListener> listeners = new CopyOnWriteArrayList<>();

  protected Mirrors() {}

  @Inject
  public Mirrors(
      Fleet fleet,
      HeardBefore heardBefore,
      MirrorSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.fleet = fleet;
    this.heardBefore = heardBefore;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  /** Begins to mirror every server, those that are registered and those that will be. */
  public void begin() {
    fleet.listen(
        new FleetListener() {
          @Override
          public void added(ServerId server) {
            mirror(server);
          }

          @Override
          public void checked(ServerId server, ServerState state) {
            Optional.ofNullable(mirrors.get(server)).ifPresent(it -> it.checked(isUsable(state)));
          }

          @Override
          public void removed(ServerId server) {
            Optional.ofNullable(mirrors.remove(server)).ifPresent(ServerMirror::stop);
          }
        });
  }

  /** Tells every change from now on. */
  public void listen(ChangeListener listener) {
    listeners.add(listener);
  }

  public void unlisten(ChangeListener listener) {
    listeners.remove(listener);
  }

  public List<Mirrored<ContainerSummary>> containers(Collection<Server> servers) {
    return read(servers, ServerModel::containers);
  }

  public List<Mirrored<ImageSummary>> images(Collection<Server> servers) {
    return read(servers, ServerModel::images);
  }

  public List<Mirrored<VolumeSummary>> volumes(Collection<Server> servers) {
    return read(servers, ServerModel::volumes);
  }

  public List<Mirrored<NetworkSummary>> networks(Collection<Server> servers) {
    return read(servers, ServerModel::networks);
  }

  /**
   * The container of a full id, a name, or an unambiguous prefix of an id; empty also while its
   * server was not read yet.
   */
  public Optional<ContainerSummary> container(ServerId server, String container) {
    return container(server, container, _ -> true);
  }

  /** As {@link #container(ServerId, String)}, as if there were no others than some. */
  public Optional<ContainerSummary> container(
      ServerId server, String container, Predicate<ContainerSummary> among) {
    return Optional.ofNullable(mirrors.get(server))
        .flatMap(it -> it.model().container(container, among));
  }

  /** How far what is known of a server can be trusted. */
  public ServerFreshness freshness(Server server) {
    var mirror = mirrors.get(new ServerId(server.id()));
    return freshness(server, mirror == null ? ServerMirror.Trust.NEVER_READ : mirror.trust());
  }

  /**
   * Two equal texts mean that nothing has changed in between of what can be read of these servers;
   * the engine's words for a container's status apart, which follow from the time.
   */
  public String version(Collection<Server> servers) {
    var text = new StringBuilder();
    for (var server : servers) {
      var mirror = mirrors.get(new ServerId(server.id()));
      text.append(freshness(server))
          .append(mirror == null ? "" : mirror.identity())
          .append(mirror == null ? 0 : mirror.model().version());
    }
    return text.toString();
  }

  /**
   * Reads a container anew after a change of it and waits a little, so that whoever made the change
   * sees it in the next list. Never fails: what comes too late is seen a moment later.
   *
   * @param container its full id, its name, or an unambiguous prefix of its id
   */
  public void refresh(ServerId server, String container) {
    var mirror = mirrors.get(server);
    if (mirror == null) {
      return;
    }
    var read = mirror.refresh(container);
    try {
      read.get(settings.patience().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException late) {
      read.cancel(false);
    } catch (InterruptedException givenUp) {
      read.cancel(false);
      Thread.currentThread().interrupt();
    }
  }

  /** How much is kept of each server. */
  public Map<ServerId, MirrorSize> sizes() {
    var sizes = new ConcurrentHashMap<ServerId, MirrorSize>();
    mirrors.forEach((server, mirror) -> sizes.put(server, mirror.model().size()));
    return sizes;
  }

  @PreDestroy
  public void end() {
    mirrors.values().forEach(ServerMirror::stop);
    mirrors.clear();
  }

  private void mirror(ServerId server) {
    var model = new ServerModel(server, settings.mostItems(), this::tell);
    var mirror =
        new ServerMirror(
            server,
            () -> fleet.engine(server),
            () -> fleet.doubt(server),
            heardBefore,
            model,
            settings,
            threads,
            clock);
    var before = mirrors.put(server, mirror);
    if (before != null) {
      before.stop();
    }
    threads.execute(mirror);
  }

  private void tell(List<Change> changes) {
    listeners.forEach(listener -> listener.changed(changes));
  }

  private <T> List<Mirrored<T>> read(
      Collection<Server> servers, Function<ServerModel, List<T>> items) {
    return servers.stream().map(server -> read(server, items)).toList();
  }

  private <T> Mirrored<T> read(Server server, Function<ServerModel, List<T>> items) {
    var mirror = mirrors.get(new ServerId(server.id()));
    if (mirror == null || !mirror.trust().synced()) {
      return new Mirrored<>(freshness(server, ServerMirror.Trust.NEVER_READ), List.of());
    }
    return new Mirrored<>(freshness(server, mirror.trust()), items.apply(mirror.model()));
  }

  /** A server that was not read yet must not look like a healthy one without anything on it. */
  private static ServerFreshness freshness(Server server, ServerMirror.Trust trust) {
    var state = server.health().state();
    if (!trust.synced()) {
      return new ServerFreshness(
          server.id(), server.name(), isUsable(state) ? ServerState.CONNECTING : state, null);
    }
    var isLive = trust.live() && isUsable(state);
    return new ServerFreshness(server.id(), server.name(), state, isLive ? null : trust.asOf());
  }

  private static boolean isUsable(ServerState state) {
    return switch (state) {
      case CONNECTING, HEALTHY, DEGRADED -> true;
      case UNREACHABLE, INCOMPATIBLE, MAINTENANCE -> false;
    };
  }
}
