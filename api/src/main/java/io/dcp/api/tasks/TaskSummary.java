package io.dcp.api.tasks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task as lists show it.
 *
 * @param kind for example {@code containers.stop}
 * @param server where it works; null when that is on several servers, or on none
 * @param user who began it
 * @param cancelRequested whether somebody wants it to end
 * @param result null while it goes on
 * @param error null unless an error ended it
 */
public record TaskSummary(
    UUID id,
    String kind,
    TaskState state,
    @Schema(nullable = true) @Nullable UUID server,
    UUID user,
    String username,
    Instant createdAt,
    @Schema(nullable = true) @Nullable Instant startedAt,
    @Schema(nullable = true) @Nullable Instant endedAt,
    boolean cancelRequested,
    TaskProgress progress,
    @Schema(nullable = true) @Nullable TaskResult result,
    @Schema(nullable = true) @Nullable TaskError error) {}
