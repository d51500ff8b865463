package io.dcp.api.tasks;

import java.time.Instant;

/**
 * What a task told on its way.
 *
 * @param t when
 * @param m a sentence
 */
public record TaskLogLine(Instant t, String m) {}
