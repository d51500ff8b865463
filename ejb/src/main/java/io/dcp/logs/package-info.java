/**
 * What containers write: recent lines, whole logs to keep, and logs that are watched as they grow.
 *
 * <p>Decided: all who watch one container share one stream of its engine ({@link
 * io.dcp.logs.control.SharedLog}). Its lines are encoded once and stand in a ring; each viewer has
 * a thread that takes from the ring as fast as the viewer reads, so a slow one delays nobody and
 * misses, at worst, what has left the ring. Where a viewer or the stream goes on is told by the
 * engine's times ({@link io.dcp.logs.control.LogPosition}). See docs/decisions/0033.
 */
@NullMarked
package io.dcp.logs;

import org.jspecify.annotations.NullMarked;
