package io.dcp.volumes.boundary;

import io.dcp.api.servers.Server;
import io.dcp.api.volumes.VolumePage;
import io.dcp.api.volumes.VolumeSummary;
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

/** Volumes on all servers, read from the mirror. */
@ApplicationScoped
public class Volumes {
  private static final Sorting<VolumeSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", it -> it.name().toLowerCase(Locale.ROOT),
              "created", it -> String.valueOf(it.createdAt()),
              "driver", VolumeSummary::driver,
              "server", it -> it.serverName().toLowerCase(Locale.ROOT)),
          "name",
          it -> it.server() + "/" + it.id());

  private Mirrors mirrors;
  private MirroredServers servers;

  protected Volumes() {}

  @Inject
  public Volumes(Mirrors mirrors, MirroredServers servers) {
    this.mirrors = mirrors;
    this.servers = servers;
  }

  /**
   * The volumes of all servers on which the caller may see them.
   *
   * @param only of these servers alone; of all when empty
   * @param text a part of the name, in any case
   */
  @Requires(Action.VOLUME_VIEW)
  public Versioned<VolumePage> list(Set<ServerId> only, Optional<String> text, PageRequest page) {
    return of(servers.visible(Action.VOLUME_VIEW, only), text, page);
  }

  /** The volumes of one server; also while it does not answer, as its freshness tells. */
  @Requires(Action.VOLUME_VIEW)
  public Versioned<VolumePage> list(ServerId server, Optional<String> text, PageRequest page) {
    return of(servers.one(server), text, page);
  }

  private Versioned<VolumePage> of(List<Server> of, Optional<String> text, PageRequest page) {
    return new Versioned<>(mirrors.version(of), () -> page(of, text, page));
  }

  private VolumePage page(List<Server> of, Optional<String> text, PageRequest request) {
    var sources = mirrors.volumes(of);
    var part = text.orElse("").toLowerCase(Locale.ROOT);
    var page =
        SORTING.page(
            sources.stream()
                .flatMap(source -> source.items().stream())
                .filter(it -> matches(it, part))
                .toList(),
            request);
    return new VolumePage(
        page.items(),
        page.total(),
        page.nextCursor(),
        sources.stream().map(Mirrored::freshness).toList());
  }

  private static boolean matches(VolumeSummary volume, String part) {
    return volume.name().toLowerCase(Locale.ROOT).contains(part);
  }
}
