/**
 * The application's log: one JSON object a line, with the id of the request that caused it.
 *
 * <p>Features log through {@link System.Logger}; nothing of this package is needed for that. The
 * lines go to the standard output, which the server writes to its log file unchanged, so that no
 * server's own API is needed.
 */
@NullMarked
package io.dcp.platform.log;

import org.jspecify.annotations.NullMarked;
