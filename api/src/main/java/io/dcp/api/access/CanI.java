package io.dcp.api.access;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may do something, and why.
 *
 * @param server id of the server that was asked about; null: anywhere
 * @param container the container that was asked about, as it was named
 * @param reason one sentence for people
 * @param grants those that allow it; empty when nothing does
 */
public record CanI(
    boolean allowed,
    String action,
    @Schema(nullable = true) @Nullable UUID server,
    @Schema(nullable = true) @Nullable String container,
    String reason,
    List<Grant> grants) {}
