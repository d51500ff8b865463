package io.dcp.mirror.control;

import io.dcp.api.servers.ServerFreshness;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.structure.Offered;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind on some servers, as far as their reader may see them.
 *
 * @param sources one for each server, also for one that was never read
 */
@Offered("filtering, sorting and paging what is known")
public record MirroredItems<T>(List<Mirrored<T>> sources) {
  public MirroredItems {
    sources = List.copyOf(sources);
  }

  /** Those that are asked for, over all servers. */
  public List<T> matching(Predicate<? super T> wanted) {
    return sources.stream().flatMap(source -> source.items().stream()).filter(wanted).toList();
  }

  /** One page of those that are asked for, in the form that the API gives it. */
  public <P> P page(
      Predicate<? super T> wanted, Sorting<T> sorting, PageRequest request, PageForm<T, P> form) {
    var page = sorting.page(matching(wanted), request);
    return form.page(
        page.items(),
        page.total(),
        page.nextCursor(),
        sources.stream().map(Mirrored::freshness).toList());
  }

  /** Makes the record of the API, most often by its constructor. */
  @FunctionalInterface
  public interface PageForm<T, P> {
    P page(List<T> items, int total, @Nullable String nextCursor, List<ServerFreshness> servers);
  }
}
