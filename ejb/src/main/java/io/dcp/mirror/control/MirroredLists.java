package io.dcp.mirror.control;

import io.dcp.api.servers.Server;
import io.dcp.platform.paging.Versioned;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the lists of what is mirrored, cut to what the current caller may see: no list, page or
 * count holds more. A list is read only when its version is not known already.
 */
@Offered("lists that are cut to what the caller may see")
@ApplicationScoped
public class MirroredLists {
  private Mirrors mirrors;
  private Fleet fleet;
  private AccessDecision access;
  private CurrentCaller caller;

  protected MirroredLists() {}

  @Inject
  public MirroredLists(Mirrors mirrors, Fleet fleet, AccessDecision access, CurrentCaller caller) {
    this.mirrors = mirrors;
    this.fleet = fleet;
    this.access = access;
    this.caller = caller;
  }

  /**
   * Things on all servers on which the current caller may do this.
   *
   * @param only of these servers alone; of all when empty
   */
  public <T> Versioned<MirroredItems<T>> all(Action action, Set<ServerId> only, Kind<T> kind) {
    var asked =
        fleet.all().stream()
            .filter(server -> only.isEmpty() || only.contains(idOf(server)))
            .toList();
    var seen = seen(action, asked);
    return visible(
        kind,
        asked.stream().filter(server -> seen.servers().contains(idOf(server))).toList(),
        seen);
  }

  /**
   * Things on one server, which the caller was found to be allowed to see; also while it does not
   * answer, as its freshness tells.
   */
  public <T> Versioned<MirroredItems<T>> one(Action action, ServerId server, Kind<T> kind) {
    var asked = List.of(fleet.server(server));
    return visible(kind, asked, seen(action, asked));
  }

  private Seen seen(Action action, List<Server> servers) {
    return Seen.of(
        access,
        caller.get(),
        action,
        servers.stream().map(MirroredLists::idOf).collect(Collectors.toSet()));
  }

  /**
   * The one way from the mirrors to a list. What is seen belongs into the version too: two callers
   * who see different things must not share one.
   */
  private <T> Versioned<MirroredItems<T>> visible(Kind<T> kind, List<Server> servers, Seen seen) {
    return new Versioned<>(
        mirrors.version(servers) + seen.version(),
        () ->
            new MirroredItems<>(
                kind.read(mirrors, servers).stream().map(source -> cut(source, seen)).toList()));
  }

  private <T> Mirrored<T> cut(Mirrored<T> source, Seen seen) {
    return seen.seesAllOf(new ServerId(source.freshness().id()))
        ? source
        : new Mirrored<>(
            source.freshness(),
            source.items().stream().flatMap(item -> seen.cut(item, mirrors).stream()).toList());
  }

  private static ServerId idOf(Server server) {
    return new ServerId(server.id());
  }

  /** What a list is of, for example {@code Mirrors::images}. */
  @FunctionalInterface
  public interface Kind<T> {
    List<Mirrored<T>> read(Mirrors mirrors, Collection<Server> servers);
  }
}
