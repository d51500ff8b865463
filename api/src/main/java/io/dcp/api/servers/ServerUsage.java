package io.dcp.api.servers;

import java.time.Instant;
import java.util.List;

/**
 * What the running containers of a server use together, measured about once a minute.
 *
 * @param t when it was measured
 * @param cpuPercent share of all its CPUs, 0 to 100
 * @param cpus number of its CPUs
 * @param memoryBytes in use, without the page cache that the kernel would give back at once
 * @param memoryTotal the machine's memory
 * @param containers how many were measured
 * @param cpuHistory {@code cpuPercent} of the last measurements, rounded, the newest last; at most
 *     60
 * @param memoryHistory share of the memory at the same times, in per cent
 */
public record ServerUsage(
    Instant t,
    double cpuPercent,
    int cpus,
    long memoryBytes,
    long memoryTotal,
    int containers,
    List<Integer> cpuHistory,
    List<Integer> memoryHistory) {}
