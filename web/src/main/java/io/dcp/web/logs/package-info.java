/** Logs that are watched, over WebSockets. */
@NullMarked
package io.dcp.web.logs;

import org.jspecify.annotations.NullMarked;
