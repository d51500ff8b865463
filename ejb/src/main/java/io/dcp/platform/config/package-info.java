/**
 * Reads the configuration (MicroProfile Config, in practice {@code DCP_*} environment variables)
 * into typed records, once, at start. A wrong value stops the start with one sentence that names
 * the variable.
 */
@NullMarked
package io.dcp.platform.config;

import org.jspecify.annotations.NullMarked;
