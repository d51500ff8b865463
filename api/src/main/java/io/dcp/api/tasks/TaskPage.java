package io.dcp.api.tasks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of tasks, the newest first.
 *
 * @param nextCursor what to pass as {@code cursor} for older ones; null on the last page
 */
public record TaskPage(
    List<TaskSummary> items, @Schema(nullable = true) @Nullable String nextCursor) {}
