/**
 * What leaves towards a viewer that stays connected. {@link io.dcp.platform.stream.OutboundChannel}
 * is the one way out: a bounded queue, one write at a time, an end for viewers that stall. It
 * writes to a {@link io.dcp.platform.stream.FrameSink}, of which web has the one for WebSockets.
 * {@link io.dcp.platform.stream.ByteQueue} is for bytes that somebody waits to hand on: towards a
 * program, or towards a file.
 *
 * <p>Decided: queues are counted in bytes, because a frame can be anything between a ping and 64
 * kB; what happens to a viewer that is too slow is the stream's choice ({@link
 * io.dcp.platform.stream.Overflow}); nobody who writes to a channel ever waits, unless it asks to
 * (docs/decisions/0032).
 */
@NullMarked
package io.dcp.platform.stream;

import org.jspecify.annotations.NullMarked;
