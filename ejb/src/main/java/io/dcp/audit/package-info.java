/**
 * Who did what.
 *
 * <p>Decided: each intent and each outcome is one line of JSON on the log {@code io.dcp.audit},
 * written before the change and after it, with everything that is not plain ASCII escaped, so that
 * no value can forge a second line. The tamper-evident chain in the database is a further writer
 * behind the same port.
 */
@NullMarked
package io.dcp.audit;

import org.jspecify.annotations.NullMarked;
