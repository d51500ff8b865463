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
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.engine.ContainerStatus;
import io.dcp.events.control.EventFilter;
import io.dcp.events.control.RecentEvents;
import io.dcp.mirror.control.Mirrored;
import io.dcp.mirror.control.Mirrors;
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

  /** Everything of a topic on some servers. */
  List<?> all(LiveTopic topic, Set<ServerId> servers) {
    var of = known(servers);
    return switch (topic) {
      case CONTAINERS -> items(of, mirrors::containers).map(this::shown).toList();
      case IMAGES -> items(of, mirrors::images).toList();
      case VOLUMES -> items(of, mirrors::volumes).toList();
      case NETWORKS -> items(of, mirrors::networks).toList();
      case SERVERS -> of;
      case EVENTS -> events.find(servers, EventFilter.ALL, settings.mostEvents());
      case SUMMARY -> of.stream().map(this::summary).toList();
      case STATS -> List.of();
    };
  }

  /** The ids of everything of a topic on some servers; events do not go. */
  List<String> ids(LiveTopic topic, ServerId server) {
    return all(topic, Set.of(server)).stream().flatMap(item -> id(item).stream()).toList();
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
    var states = new LinkedHashMap<String, Integer>();
    for (var state : ContainerState.values()) {
      states.put(state.wireName(), 0);
    }
    items(one, mirrors::containers)
        .forEach(container -> states.merge(container.state().wireName(), 1, Integer::sum));
    return new ServerSummary(
        server.id(),
        states,
        (int) items(one, mirrors::images).count(),
        (int) items(one, mirrors::volumes).count(),
        (int) items(one, mirrors::networks).count());
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
