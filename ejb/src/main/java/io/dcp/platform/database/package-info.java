/**
 * The database: its schema is migrated at start, before anything else runs; times are exact to the
 * microsecond; readiness asks whether it answers and holds this version's schema.
 *
 * <p>Decided: Flyway owns the schema and JPA never generates any of it; the same migrations run on
 * H2 and PostgreSQL, with placeholders where their types differ; nothing is cached across
 * transactions, as another instance may change a row.
 */
@NullMarked
package io.dcp.platform.database;

import org.jspecify.annotations.NullMarked;
