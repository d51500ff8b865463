/**
 * Measures what the platform promises of lists, events, logs, terminals, statistics and sign-in.
 * Each figure stands beside the raw engine's of the same run, because the machine's own speed
 * changes from run to run.
 */
@NullMarked
package io.dcp.bench;

import org.jspecify.annotations.NullMarked;
