package io.dcp.containers.control;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.dcp.api.containers.ContainerPage;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.engine.ContainerStatus;
import io.dcp.mirror.control.MirroredItems;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters, counts, sorts and cuts lists of containers. */
public final class ContainerListing {
  private static final Sorting<ContainerSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", container -> Sorting.sortable(container.name()),
              "created", container -> Sorting.sortable(container.createdAt()),
              "state", container -> container.state().wireName(),
              "image", container -> container.image().ref(),
              "server", container -> Sorting.sortable(container.serverName())),
          "name",
          container -> container.server() + "/" + container.id());

  private ContainerListing() {}

  /** One page of what is known, with the words for each status as of now. */
  public static ContainerPage page(
      MirroredItems<ContainerSummary> known,
      ContainerFilter filter,
      PageRequest request,
      Instant now) {
    return known.page(
        it -> filter.matches(it) && filter.hasState(it),
        SORTING,
        request,
        (items, total, nextCursor, servers) ->
            new ContainerPage(
                items.stream().map(item -> ContainerStatus.shown(item, now)).toList(),
                total,
                nextCursor,
                countsByState(known.matching(filter::matches)),
                servers));
  }

  /** Every state, also those without containers, in the order of the API. */
  private static Map<String, Integer> countsByState(List<ContainerSummary> containers) {
    var counted = containers.stream().collect(groupingBy(ContainerSummary::state, counting()));
    var counts = new LinkedHashMap<String, Integer>();
    for (var state : ContainerState.values()) {
      counts.put(state.wireName(), counted.getOrDefault(state, 0L).intValue());
    }
    return counts;
  }
}
