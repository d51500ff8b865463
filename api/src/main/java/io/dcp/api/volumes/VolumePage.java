package io.dcp.api.volumes;

import io.dcp.api.servers.ServerFreshness;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of volumes, with what is known of each server that was asked.
 *
 * @param total how many volumes match over all pages
 */
public record VolumePage(
    List<VolumeSummary> items,
    int total,
    @Schema(nullable = true) @Nullable String nextCursor,
    List<ServerFreshness> servers) {}
