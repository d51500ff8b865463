/** {@code .../containers/{container}/stats}, over REST and as a WebSocket. */
@NullMarked
package io.dcp.web.stats;

import org.jspecify.annotations.NullMarked;
