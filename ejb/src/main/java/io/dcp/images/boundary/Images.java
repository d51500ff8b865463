package io.dcp.images.boundary;

import io.dcp.api.images.ImagePage;
import io.dcp.api.images.ImageSummary;
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

/** Images on all servers, read from the mirror. */
@ApplicationScoped
public class Images {
  private static final Sorting<ImageSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", Images::name,
              "created", it -> Sorting.sortable(it.createdAt()),
              "size", it -> Sorting.sortable(it.sizeBytes()),
              "server", it -> Sorting.sortable(it.serverName())),
          "name",
          it -> it.server() + "/" + it.id());

  private MirroredLists lists;

  protected Images() {}

  @Inject
  public Images(MirroredLists lists) {
    this.lists = lists;
  }

  /**
   * The images of all servers on which the caller may see them.
   *
   * @param only of these servers alone; of all when empty
   * @param text a part of a name or the beginning of an id, in any case
   */
  @Requires(Action.IMAGE_VIEW)
  public Versioned<ImagePage> list(Set<ServerId> only, Optional<String> text, PageRequest page) {
    return list(lists.all(Action.IMAGE_VIEW, only, Mirrors::images), text, page);
  }

  /** The images of one server; also while it does not answer, as its freshness tells. */
  @Requires(Action.IMAGE_VIEW)
  public Versioned<ImagePage> list(ServerId server, Optional<String> text, PageRequest page) {
    return list(lists.one(Action.IMAGE_VIEW, server, Mirrors::images), text, page);
  }

  private static Versioned<ImagePage> list(
      Versioned<MirroredItems<ImageSummary>> items, Optional<String> text, PageRequest page) {
    var part = SearchText.of(text);
    return items.map(all -> all.page(it -> matches(it, part), SORTING, page, ImagePage::new));
  }

  private static boolean matches(ImageSummary image, SearchText part) {
    return image.tags().stream().anyMatch(part::isIn)
        || part.begins(image.id())
        || part.begins(image.id().substring(image.id().indexOf(':') + 1));
  }

  /** Images without a name come last. */
  private static String name(ImageSummary image) {
    return image.tags().isEmpty()
        ? Character.toString(Character.MAX_CODE_POINT)
        : Sorting.sortable(image.tags().getFirst());
  }
}
