package io.dcp.live.control;

import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.events.EngineEvent;
import io.dcp.api.images.ImageSummary;
import io.dcp.api.live.LiveStats;
import io.dcp.api.live.ServerSummary;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.api.tasks.TaskSummary;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.engine.ContainerStatus;
import io.dcp.events.control.EventFilter;
import io.dcp.events.control.RecentEvents;
import io.dcp.mirror.control.Mirrored;
import io.dcp.mirror.control.Mirrors;
import io.dcp.mirror.control.Seen;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what there is of a topic, as it travels. */
@ApplicationScoped
public class LiveItems {
  private Fleet fleet;
  private Mirrors mirrors;
  private RecentEvents events;
  private LiveSettings settings;
  private Clock clock;

  protected LiveItems() {}

  @Inject
  public LiveItems(
      Fleet fleet, Mirrors mirrors, RecentEvents events, LiveSettings settings, Clock clock) {
    this.fleet = fleet;
    this.mirrors = mirrors;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  /** Everything of a topic that is seen. */
  List<?> all(LiveTopic topic, Seen seen) {
    var of = known(seen.servers());
    var all =
        switch (topic) {
          case CONTAINERS -> items(of, mirrors::containers).map(this::shown).toList();
          case IMAGES -> items(of, mirrors::images).toList();
          case VOLUMES -> items(of, mirrors::volumes).toList();
          case NETWORKS -> items(of, mirrors::networks).toList();
          case SERVERS -> of;
          case EVENTS -> events.find(seen.servers(), EventFilter.ALL, settings.mostEvents());
          case SUMMARY -> of.stream().map(server -> summary(server, seen)).toList();
          case STATS, TASKS -> List.of();
        };
    return all.stream().flatMap(item -> seen.cut(item, mirrors).stream()).toList();
  }

  /** An item as it is seen; empty when it is not. */
  Optional<?> cut(Object item, Seen seen) {
    return item instanceof ServerSummary summary
        ? Optional.of(summary(server(new ServerId(summary.server())), seen))
        : seen.cut(item, mirrors);
  }

  /** The ids of everything of a topic that is seen of a server. */
  Set<String> ids(LiveTopic topic, Seen seen, ServerId server) {
    return all(topic, seen.on(server)).stream()
        .flatMap(item -> id(item).stream())
        .collect(Collectors.toSet());
  }

  static Optional<String> id(Object item) {
    return switch (item) {
      case ContainerSummary it -> Optional.of(it.id());
      case ImageSummary it -> Optional.of(it.id());
      case VolumeSummary it -> Optional.of(it.id());
      case NetworkSummary it -> Optional.of(it.id());
      case Server it -> Optional.of(it.id().toString());
      case ServerSummary it -> Optional.of(it.server().toString());
      case EngineEvent it -> Optional.of(it.id());
      case LiveStats it -> Optional.of(it.id());
      case TaskSummary it -> Optional.of(it.id().toString());
      default -> Optional.empty();
    };
  }

  List<ServerFreshness> freshness(Collection<ServerId> servers) {
    return known(servers).stream().map(mirrors::freshness).toList();
  }

  ContainerSummary shown(ContainerSummary container) {
    return ContainerStatus.shown(container, clock.instant());
  }

  ServerSummary summary(Server server) {
    var one = List.of(server);
    return summary(
        server,
        items(one, mirrors::containers),
        count(one, mirrors::images),
        count(one, mirrors::volumes),
        count(one, mirrors::networks));
  }

  /** Of who sees some containers alone, those are counted and nothing else. */
  private ServerSummary summary(Server server, Seen seen) {
    return seen.seesAllOf(new ServerId(server.id()))
        ? summary(server)
        : summary(
            server,
            items(List.of(server), mirrors::containers)
                .flatMap(container -> seen.cut(container, mirrors).stream()),
            0,
            0,
            0);
  }

  private static ServerSummary summary(
      Server server, Stream<ContainerSummary> containers, int images, int volumes, int networks) {
    var states = new LinkedHashMap<String, Integer>();
    for (var state : ContainerState.values()) {
      states.put(state.wireName(), 0);
    }
    containers.forEach(container -> states.merge(container.state().wireName(), 1, Integer::sum));
    return new ServerSummary(server.id(), states, images, volumes, networks);
  }

  private static <T> int count(
      List<Server> servers, Function<Collection<Server>, List<Mirrored<T>>> read) {
    return (int) items(servers, read).count();
  }

  Server server(ServerId id) {
    return fleet.server(id);
  }

  private List<Server> known(Collection<ServerId> servers) {
    return fleet.all().stream()
        .filter(server -> servers.contains(new ServerId(server.id())))
        .toList();
  }

  private static <T> Stream<T> items(
      List<Server> servers, Function<Collection<Server>, List<Mirrored<T>>> read) {
    return read.apply(servers).stream().flatMap(part -> part.items().stream());
  }
}
