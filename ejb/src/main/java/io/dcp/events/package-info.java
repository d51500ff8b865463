/**
 * What engines told, kept longer than they remember it themselves (256 events, until a restart).
 *
 * <p>Decided: events are written in batches, some hundred milliseconds after they happened, and
 * never hold up the mirror that tells them; they are bounded by age and by number; an event that is
 * told twice is kept once. A server's events outlive the server, under its old name.
 */
@NullMarked
package io.dcp.events;

import org.jspecify.annotations.NullMarked;
