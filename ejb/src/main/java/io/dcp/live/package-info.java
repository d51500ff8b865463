/**
 * What changes, pushed to each open page over one socket.
 *
 * <p>Decided (docs/decisions/0031): a page gets a snapshot of what it subscribes to and then the
 * newest state of what has changed, conflated for each thing, at most four frames a second; a page
 * that falls behind gets a new snapshot and never holds anybody up; an item is written as JSON once
 * for all pages; rights are asked for at the subscription and every second.
 */
@NullMarked
package io.dcp.live;

import org.jspecify.annotations.NullMarked;
