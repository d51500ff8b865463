package io.dcp.api.tasks;

/**
 * How much of a task is done.
 *
 * @param current parts that ended, in whatever way
 * @param total all parts
 * @param percent 0 to 100, rounded down
 */
public record TaskProgress(int current, int total, int percent) {}
