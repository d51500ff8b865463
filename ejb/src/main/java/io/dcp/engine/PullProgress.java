package io.dcp.engine;

import org.jspecify.annotations.Nullable;

/**
 * One step of a pull.
 *
 * @param layer short id of the layer; null for steps of the whole image
 * @param status the engine's words, for example {@code Downloading}
 * @param current bytes so far; null where the engine counts none
 * @param total bytes in all; null when not known
 */
public record PullProgress(
    @Nullable String layer, String status, @Nullable Long current, @Nullable Long total) {}
