package io.dcp.mirror.control;

import io.dcp.platform.structure.Offered;

/**
 * How much is kept of one server.
 *
 * @param bytes an estimate
 * @param cut whether something was left out because there is more than is kept of one kind
 */
@Offered("telling how much is kept")
public record MirrorSize(
    int containers, int images, int volumes, int networks, long bytes, boolean cut) {}
