package io.dcp.api.containers;

import io.dcp.api.servers.ServerFreshness;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of containers, with what is known of each server that was asked.
 *
 * @param total how many containers match over all pages
 * @param states how many match by state, before the state filter: the numbers on the filter chips
 * @param servers each server in scope, so that a dead one is told from an empty one
 */
public record ContainerPage(
    List<ContainerSummary> items,
    int total,
    @Schema(nullable = true) @Nullable String nextCursor,
    Map<String, Integer> states,
    List<ServerFreshness> servers) {}
