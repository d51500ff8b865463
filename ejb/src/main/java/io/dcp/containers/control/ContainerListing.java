package io.dcp.containers.control;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.dcp.api.containers.ContainerPage;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.engine.ContainerStatus;
import io.dcp.mirror.control.Mirrored;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Filters, counts, sorts and cuts lists of containers. */
public final class ContainerListing {
  private static final Sorting<ContainerSummary> SORTING =
      new Sorting<>(
          Map.of(
              "name", container -> container.name().toLowerCase(Locale.ROOT),
              "created", container -> sortable(container.createdAt().getEpochSecond()),
              "state", container -> container.state().wireName(),
              "image", container -> container.image().ref(),
              "server", container -> container.serverName().toLowerCase(Locale.ROOT)),
          "name",
          container -> container.server() + "/" + container.id());

  private ContainerListing() {}

  /** One page of what is known, with the words for each status as of now. */
  public static ContainerPage page(
      List<Mirrored<ContainerSummary>> sources,
      ContainerFilter filter,
      PageRequest request,
      Instant now) {
    var matching =
        sources.stream()
            .flatMap(source -> source.items().stream())
            .filter(filter::matches)
            .toList();
    var page = SORTING.page(matching.stream().filter(filter::hasState).toList(), request);
    return new ContainerPage(
        page.items().stream().map(item -> ContainerStatus.shown(item, now)).toList(),
        page.total(),
        page.nextCursor(),
        countsByState(matching),
        sources.stream().map(Mirrored::freshness).toList());
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

  /** Digits of one length, so that texts sort as the numbers do. */
  private static String sortable(long epochSecond) {
    return "%019d".formatted(Math.max(0, epochSecond));
  }
}
