package io.dcp.api.common;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most {@code limit} items, in the order that was asked for
 * @param total how many items match in all, over every page
 * @param nextCursor what to pass as {@code cursor} for the next page; null on the last one
 */
public record Page<T>(
    List<T> items, int total, @Schema(nullable = true) @Nullable String nextCursor) {}
