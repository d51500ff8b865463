package io.dcp.api.servers;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the last check of a server found.
 *
 * @param since when the state was entered
 * @param reason one plain sentence; null while all is well
 * @param latencyMs round trip of the last answered ping in milliseconds; null before the first
 *     answer
 */
public record ServerHealth(
    ServerState state,
    Instant since,
    @Schema(nullable = true) @Nullable String reason,
    @Schema(nullable = true) @Nullable Double latencyMs) {}
