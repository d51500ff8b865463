package io.dcp.api.servers;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a list that spans servers can be trusted for one of them.
 *
 * @param asOf when its items were last known to be true; null while they are live, and when they
 *     were never read: then there are none and the state is not {@code healthy}
 */
public record ServerFreshness(
    UUID id, String name, ServerState state, @Schema(nullable = true) @Nullable Instant asOf) {}
