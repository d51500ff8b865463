package io.dcp.api.images;

import io.dcp.api.servers.ServerFreshness;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of images, with what is known of each server that was asked.
 *
 * @param total how many images match over all pages
 */
public record ImagePage(
    List<ImageSummary> items,
    int total,
    @Schema(nullable = true) @Nullable String nextCursor,
    List<ServerFreshness> servers) {}
