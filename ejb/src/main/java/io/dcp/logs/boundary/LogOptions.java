package io.dcp.logs.boundary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asks for.
 *
 * @param tail newest lines to begin with, or {@link io.dcp.engine.LogStart#ALL}; counted before
 *     stdout or stderr is left out, as the engine does
 * @param since none before
 * @param follow whether lines that come later are shown as well
 * @param timestamps whether each line carries its time
 */
public record LogOptions(
    int tail,
    @Nullable Instant since,
    boolean follow,
    boolean timestamps,
    boolean stdout,
    boolean stderr) {}
