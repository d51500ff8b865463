package io.dcp.api.networks;

import io.dcp.api.servers.ServerFreshness;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of networks, with what is known of each server that was asked.
 *
 * @param total how many networks match over all pages
 */
public record NetworkPage(
    List<NetworkSummary> items,
    int total,
    @Schema(nullable = true) @Nullable String nextCursor,
    List<ServerFreshness> servers) {}
