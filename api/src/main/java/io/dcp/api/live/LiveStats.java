package io.dcp.api.live;

import java.time.Instant;
import java.util.UUID;

/**
 * What a container uses now, as a row of a list shows it.
 *
 * @param id the container's full id
 * @param t when the engine measured, by its clock
 * @param cpuPercent share of one CPU, 0 to 100 times the number of CPUs
 * @param memoryBytes in use
 * @param memoryLimit most that it may use
 */
public record LiveStats(
    UUID server, String id, Instant t, double cpuPercent, long memoryBytes, long memoryLimit) {}
