/**
 * Who did what.
 *
 * <p>Decided: each intent and each outcome is one line of the log {@code io.dcp.audit}, written
 * before the change and after it, as JSON fields in which no value can begin a second line or hide
 * a part of itself. A tamper-evident chain in the database is a further writer behind the same
 * port.
 */
@NullMarked
package io.dcp.audit;

import org.jspecify.annotations.NullMarked;
