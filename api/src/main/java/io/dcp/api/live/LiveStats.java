package io.dcp.api.live;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a container uses now, as a row of a list shows it.
 *
 * @param id the container's full id
 * @param t when the engine measured, by its clock
 * @param cpuPercent share of one CPU, 0 to 100 times the number of CPUs; null for the first second
 * @param memoryBytes in use
 * @param memoryLimit most that it may use
 */
public record LiveStats(
    UUID server,
    String id,
    Instant t,
    @Schema(nullable = true) @Nullable Double cpuPercent,
    long memoryBytes,
    long memoryLimit) {}
