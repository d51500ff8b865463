/**
 * Who did what: put on record before it happens, and what became of it after.
 *
 * <p>Decided: records form a chain in the database, each sealed together with the one before it
 * under a key that the database does not hold; what cannot be put on record does not happen; each
 * record is also one line of the log {@code io.dcp.audit}. Why, and what it proves, stands in
 * {@code docs/decisions/0052-an-audit-that-shows-tampering.md}.
 */
@NullMarked
package io.dcp.audit;

import org.jspecify.annotations.NullMarked;
