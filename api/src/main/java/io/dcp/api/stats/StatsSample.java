package io.dcp.api.stats;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one container used at one moment, as {@code docker stats} computes it.
 *
 * @param t when the engine measured, by the engine's clock
 * @param cpuPercent share of one CPU since the sample before, 0 to 100 times the number of CPUs;
 *     null in the first sample of a stream or of a start, which has none before it
 * @param memoryBytes in use, without the page cache that the kernel would give back at once
 * @param memoryLimit most that it may use: its own limit or the machine's memory
 * @param netRx bytes received over all networks since the container's start
 * @param netTx bytes sent over all networks since the container's start
 * @param blkRead bytes read from block devices since the container's start
 * @param blkWrite bytes written to block devices since the container's start
 * @param pids processes and threads
 */
public record StatsSample(
    Instant t,
    @Schema(nullable = true) @Nullable Double cpuPercent,
    long memoryBytes,
    long memoryLimit,
    long netRx,
    long netTx,
    long blkRead,
    long blkWrite,
    int pids) {}
