/**
 * The live model of every server: its containers, images, volumes and networks, and who uses what.
 * Lists are answered from it without a word to an engine, and whoever shows something live gets its
 * changes in order.
 *
 * <p>Decided (docs/decisions/0030): one stream of events a server says what to read again, and what
 * is read replaces what was known; nothing is concluded from an event itself but that a thing is
 * gone. Each server's mirror is one loop on one thread, so that its order of work needs no locks;
 * the model alone is shared, under a short one. Who listens to changes must not block.
 */
@NullMarked
package io.dcp.mirror;

import org.jspecify.annotations.NullMarked;
