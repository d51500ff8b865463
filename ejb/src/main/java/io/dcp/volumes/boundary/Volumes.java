package io.dcp.volumes.boundary;

import io.dcp.api.volumes.VolumePage;
import io.dcp.api.volumes.VolumeSummary;
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

/** Volumes on all servers, read from the mirror. */
@ApplicationScoped
public class Volumes {
  private static final Sorting<VolumeSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", it -> Sorting.sortable(it.name()),
              "created", it -> Sorting.sortable(it.createdAt()),
              "driver", VolumeSummary::driver,
              "server", it -> Sorting.sortable(it.serverName())),
          "name",
          it -> it.server() + "/" + it.id());

  private MirroredLists lists;

  protected Volumes() {}

  @Inject
  public Volumes(MirroredLists lists) {
    this.lists = lists;
  }

  /**
   * The volumes of all servers on which the caller may see them.
   *
   * @param only of these servers alone; of all when empty
   * @param text a part of the name, in any case
   */
  @Requires(Action.VOLUME_VIEW)
  public Versioned<VolumePage> list(Set<ServerId> only, Optional<String> text, PageRequest page) {
    return list(lists.all(Action.VOLUME_VIEW, only, Mirrors::volumes), text, page);
  }

  /** The volumes of one server; also while it does not answer, as its freshness tells. */
  @Requires(Action.VOLUME_VIEW)
  public Versioned<VolumePage> list(ServerId server, Optional<String> text, PageRequest page) {
    return list(lists.one(Action.VOLUME_VIEW, server, Mirrors::volumes), text, page);
  }

  private static Versioned<VolumePage> list(
      Versioned<MirroredItems<VolumeSummary>> items, Optional<String> text, PageRequest page) {
    var part = SearchText.of(text);
    return items.map(all -> all.page(it -> matches(it, part), SORTING, page, VolumePage::new));
  }

  private static boolean matches(VolumeSummary volume, SearchText part) {
    return part.isIn(volume.name());
  }
}
