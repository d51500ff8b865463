package io.dcp.api.terminals;

/**
 * How a command ended.
 *
 * @param exitCode 126 or 127 when the engine could not start it; then the output says why
 * @param stdout as UTF-8, the first 1 MiB
 * @param stderr as UTF-8, the first 1 MiB
 * @param truncated whether it wrote more than that
 */
public record CommandResult(int exitCode, String stdout, String stderr, boolean truncated) {}
