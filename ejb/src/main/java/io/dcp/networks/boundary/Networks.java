package io.dcp.networks.boundary;

import io.dcp.api.networks.NetworkPage;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.mirror.control.MirroredItems;
import io.dcp.mirror.control.MirroredLists;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.SearchText;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.paging.Versioned;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Networks on all servers, read from the mirror. */
@ApplicationScoped
public class Networks {
  private static final Sorting<NetworkSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", it -> Sorting.sortable(it.name()),
              "created", it -> Sorting.sortable(it.createdAt()),
              "driver", NetworkSummary::driver,
              "server", it -> Sorting.sortable(it.serverName())),
          "name",
          it -> it.server() + "/" + it.id());

  private MirroredLists lists;

  protected Networks() {}

  @Inject
  public Networks(MirroredLists lists) {
    this.lists = lists;
  }

  /**
   * The networks of all servers on which the caller may see them.
   *
   * @param only of these servers alone; of all when empty
   * @param text a part of the name or the beginning of the id, in any case
   */
  @Requires(Action.NETWORK_VIEW)
  public Versioned<NetworkPage> list(Set<ServerId> only, Optional<String> text, PageRequest page) {
    return list(lists.all(Action.NETWORK_VIEW, only, Mirrors::networks), text, page);
  }

  /** The networks of one server; also while it does not answer, as its freshness tells. */
  @Requires(Action.NETWORK_VIEW)
  public Versioned<NetworkPage> list(ServerId server, Optional<String> text, PageRequest page) {
    return list(lists.one(Action.NETWORK_VIEW, server, Mirrors::networks), text, page);
  }

  private static Versioned<NetworkPage> list(
      Versioned<MirroredItems<NetworkSummary>> items, Optional<String> text, PageRequest page) {
    var part = SearchText.of(text);
    return items.map(all -> all.page(it -> matches(it, part), SORTING, page, NetworkPage::new));
  }

  private static boolean matches(NetworkSummary network, SearchText part) {
    return part.isIn(network.name()) || part.begins(network.id());
  }
}
