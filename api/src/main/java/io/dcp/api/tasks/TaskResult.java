package io.dcp.api.tasks;

/**
 * What came of the parts of a task.
 *
 * @param denied those that whoever began it may not do
 * @param skipped those that were not begun
 */
public record TaskResult(int succeeded, int failed, int denied, int skipped) {}
