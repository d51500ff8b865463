package io.dcp.engine;

import org.jspecify.annotations.Nullable;

/**
 * Whether a program runs.
 *
 * @param exitCode null until it has ended; 126 or 127 when the engine could not start it
 */
public record ProgramState(boolean running, @Nullable Integer exitCode) {}
