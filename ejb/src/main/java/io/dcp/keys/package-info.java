/**
 * The keys of the platform as its administrators see them: what each seals, and their change.
 *
 * <p>Decided: a change makes a new key at once and seals everything anew bit by bit behind it; what
 * is left to do follows from what lies in the database, so that any platform on it goes on after a
 * crash. Why stands in {@code docs/decisions/0060-keys-that-change.md}.
 */
@NullMarked
package io.dcp.keys;

import org.jspecify.annotations.NullMarked;
