package io.dcp.mirror.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerUse;
import io.dcp.api.events.EngineEvent;
import io.dcp.api.images.ImageSummary;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.servers.Server;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.Visibility;
import io.dcp.platform.structure.Offered;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller sees of things of one kind at one moment. Whatever leaves the platform goes through
 * {@link #cut}: a thing that is not seen, and the names of containers that are not seen in a thing
 * that is.
 *
 * @param things where things of the kind are seen
 * @param containers which containers are seen, on the same servers
 */
@Offered("cutting what leaves the platform to what its reader sees")
public record Seen(Visibility things, Visibility containers) {

  /** What a caller may see among some servers. */
  public static Seen of(
      AccessDecision access, Caller caller, Action action, Collection<ServerId> servers) {
    var things = access.visible(caller, action, servers);
    return new Seen(
        things,
        action == Action.CONTAINER_VIEW
            ? things
            : access.visible(caller, Action.CONTAINER_VIEW, things.servers()));
  }

  /** The servers of which anything is seen. */
  public Set<ServerId> servers() {
    return things.servers();
  }

  /** Whether nothing has to be cut of what is on a server. */
  public boolean seesAllOf(ServerId server) {
    return things.showsAllOf(server) && containers.showsAllOf(server);
  }

  /** The same, of one server alone. */
  public Seen on(ServerId server) {
    return new Seen(things.on(server), containers.on(server));
  }

  /** Equal only if the same is seen of the same. */
  String version() {
    return things.version() + containers.version();
  }

  /** The thing as it is seen; empty when it is not. */
  @SuppressWarnings("unchecked")
  public <T> Optional<T> cut(T thing, Mirrors mirrors) {
    return (Optional<T>)
        switch (thing) {
          case ContainerSummary it ->
              Optional.of(it).filter(c -> things.shows(server(c.server()), c.labels()));
          case ImageSummary it ->
              Optional.of(it.withUsedBy(users(it.server(), it.usedBy(), mirrors)));
          case VolumeSummary it ->
              Optional.of(it.withUsedBy(users(it.server(), it.usedBy(), mirrors)));
          case NetworkSummary it ->
              Optional.of(it.withUsedBy(users(it.server(), it.usedBy(), mirrors)));
          case EngineEvent it -> Optional.of(it).filter(event -> sees(event, mirrors));
          case Server it ->
              Optional.of(containers.showsAllOf(server(it.id())) ? it : it.withoutUsage());
          default -> Optional.of(thing);
        };
  }

  private List<ContainerUse> users(UUID server, List<ContainerUse> users, Mirrors mirrors) {
    return containers.showsAllOf(server(server))
        ? users
        : users.stream().filter(it -> sees(server(server), it.id(), mirrors)).toList();
  }

  /** Events of a container that is gone are seen by those who see every container. */
  private boolean sees(EngineEvent event, Mirrors mirrors) {
    var server = server(event.server());
    var container =
        event.type().equals("container")
            ? Optional.of(event.subject())
            : Optional.ofNullable(event.attributes().get("container"));
    return containers.showsAllOf(server)
        || container.map(id -> sees(server, id, mirrors)).orElse(true);
  }

  private boolean sees(ServerId server, String container, Mirrors mirrors) {
    return mirrors
        .container(server, container)
        .filter(it -> containers.shows(server, it.labels()))
        .isPresent();
  }

  private static ServerId server(UUID id) {
    return new ServerId(id);
  }
}
