package io.dcp.images.boundary;

import io.dcp.api.images.ImagePage;
import io.dcp.api.images.ImageSummary;
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

/** Images on all servers, read from the mirror. */
@ApplicationScoped
public class Images {
  private static final Sorting<ImageSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", Images::name,
              "created", it -> "%019d".formatted(Math.max(0, it.createdAt().getEpochSecond())),
              "size", it -> "%019d".formatted(it.sizeBytes()),
              "server", it -> it.serverName().toLowerCase(Locale.ROOT)),
          "name",
          it -> it.server() + "/" + it.id());

  private Mirrors mirrors;
  private MirroredServers servers;

  protected Images() {}

  @Inject
  public Images(Mirrors mirrors, MirroredServers servers) {
    this.mirrors = mirrors;
    this.servers = servers;
  }

  /**
   * The images of all servers on which the caller may see them.
   *
   * @param only of these servers alone; of all when empty
   * @param text a part of a name or the beginning of an id, in any case
   */
  @Requires(Action.IMAGE_VIEW)
  public Versioned<ImagePage> list(Set<ServerId> only, Optional<String> text, PageRequest page) {
    return of(servers.visible(Action.IMAGE_VIEW, only), text, page);
  }

  /** The images of one server; also while it does not answer, as its freshness tells. */
  @Requires(Action.IMAGE_VIEW)
  public Versioned<ImagePage> list(ServerId server, Optional<String> text, PageRequest page) {
    return of(servers.one(server), text, page);
  }

  private Versioned<ImagePage> of(List<Server> of, Optional<String> text, PageRequest page) {
    return new Versioned<>(mirrors.version(of), () -> page(of, text, page));
  }

  private ImagePage page(List<Server> of, Optional<String> text, PageRequest request) {
    var sources = mirrors.images(of);
    var part = text.orElse("").toLowerCase(Locale.ROOT);
    var page =
        SORTING.page(
            sources.stream()
                .flatMap(source -> source.items().stream())
                .filter(it -> matches(it, part))
                .toList(),
            request);
    return new ImagePage(
        page.items(),
        page.total(),
        page.nextCursor(),
        sources.stream().map(Mirrored::freshness).toList());
  }

  private static boolean matches(ImageSummary image, String part) {
    return image.tags().stream().anyMatch(tag -> tag.toLowerCase(Locale.ROOT).contains(part))
        || image.id().startsWith(part)
        || image.id().startsWith("sha256:" + part);
  }

  /** Images without a name come last. */
  private static String name(ImageSummary image) {
    return image.tags().isEmpty()
        ? Character.toString(Character.MAX_CODE_POINT)
        : image.tags().getFirst().toLowerCase(Locale.ROOT);
  }
}
