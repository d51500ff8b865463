/**
 * What containers use of their machines, live.
 *
 * <p>Decided (docs/decisions/0035): one stream of the engine for each watched container, however
 * many watch it; it closes a few seconds after the last one left; the last ten minutes are kept in
 * memory only, while somebody watches and a little longer; a share of the CPU is never guessed.
 */
@NullMarked
package io.dcp.stats;

import org.jspecify.annotations.NullMarked;
