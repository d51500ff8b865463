/**
 * The check before the start: variables, ports, data folder and database.
 *
 * <p>Open Liberty starts on almost any configuration and fails later, inside, with stack traces.
 * This program runs first, on the plain JDK with the two JDBC drivers, and refuses with one
 * sentence that names the variable. What it found out (defaults, the contents of {@code *_FILE},
 * absolute paths) it prints as shell assignments for the launcher to evaluate: secrets pass through
 * a pipe into the server's environment and touch neither a disk nor a command line.
 *
 * <p>It is the one place that knows the defaults of the {@code DCP_*} variables of the process.
 * What the application itself reads and tunes (costs, deadlines) it checks on its own.
 */
@NullMarked
package io.dcp.preflight;

import org.jspecify.annotations.NullMarked;
