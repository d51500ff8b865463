package io.dcp.mirror.control;

/**
 * How much is kept of one server.
 *
 * @param bytes an estimate
 * @param cut whether something was left out because there is more than is kept of one kind
 */
public record MirrorSize(
    int containers, int images, int volumes, int networks, long bytes, boolean cut) {}
