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
    var all = fleet.all();
    var visible =
        access
            .visible(
                caller.get(),
                action,
                all.stream().map(MirroredLists::idOf).collect(Collectors.toSet()))
            .wholeServers();
    return visible(
        kind,
        all.stream()
            .filter(server -> visible.contains(idOf(server)))
            .filter(server -> only.isEmpty() || only.contains(idOf(server)))
            .toList());
  }

  /**
   * Things on one server, which the caller was found to be allowed to see; also while it does not
   * answer, as its freshness tells.
   */
  public <T> Versioned<MirroredItems<T>> one(ServerId server, Kind<T> kind) {
    return visible(kind, List.of(fleet.server(server)));
  }

  /**
   * The one way from the mirrors to a list. Whatever hides single things from a caller belongs
   * here, and into the version too: two callers who see different things must not share one.
   */
  private <T> Versioned<MirroredItems<T>> visible(Kind<T> kind, List<Server> servers) {
    return new Versioned<>(
        mirrors.version(servers), () -> new MirroredItems<>(kind.read(mirrors, servers)));
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
