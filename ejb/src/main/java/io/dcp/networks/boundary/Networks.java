package io.dcp.networks.boundary;

import io.dcp.api.networks.NetworkPage;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.servers.Server;
import io.dcp.mirror.control.Mirrored;
import io.dcp.mirror.control.MirroredServers;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.paging.Versioned;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Networks on all servers, read from the mirror. */
@ApplicationScoped
public class Networks {
  private static final Sorting<NetworkSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", it -> it.name().toLowerCase(Locale.ROOT),
              "created", it -> it.createdAt().toString(),
              "driver", NetworkSummary::driver,
              "server", it -> it.serverName().toLowerCase(Locale.ROOT)),
          "name",
          it -> it.server() + "/" + it.id());

  private Mirrors mirrors;
  private MirroredServers servers;

  protected Networks() {}

  @Inject
  public Networks(Mirrors mirrors, MirroredServers servers) {
    this.mirrors = mirrors;
    this.servers = servers;
  }

  /**
   * The networks of all servers on which the caller may see them.
   *
   * @param only of these servers alone; of all when empty
   * @param text a part of the name or the beginning of the id, in any case
   */
  @Requires(Action.NETWORK_VIEW)
  public Versioned<NetworkPage> list(Set<ServerId> only, Optional<String> text, PageRequest page) {
    return of(servers.visible(Action.NETWORK_VIEW, only), text, page);
  }

  /** The networks of one server; also while it does not answer, as its freshness tells. */
  @Requires(Action.NETWORK_VIEW)
  public Versioned<NetworkPage> list(ServerId server, Optional<String> text, PageRequest page) {
    return of(servers.one(server), text, page);
  }

  private Versioned<NetworkPage> of(List<Server> of, Optional<String> text, PageRequest page) {
    return new Versioned<>(mirrors.version(of), () -> page(of, text, page));
  }

  private NetworkPage page(List<Server> of, Optional<String> text, PageRequest request) {
    var sources = mirrors.networks(of);
    var part = text.orElse("").toLowerCase(Locale.ROOT);
    var page =
        SORTING.page(
            sources.stream()
                .flatMap(source -> source.items().stream())
                .filter(it -> matches(it, part))
                .toList(),
            request);
    return new NetworkPage(
        page.items(),
        page.total(),
        page.nextCursor(),
        sources.stream().map(Mirrored::freshness).toList());
  }

  private static boolean matches(NetworkSummary network, String part) {
    return network.name().toLowerCase(Locale.ROOT).contains(part) || network.id().startsWith(part);
  }
}
