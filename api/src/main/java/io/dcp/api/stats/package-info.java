/** What containers use of their machine, as it travels over REST and WebSocket. */
@NullMarked
package io.dcp.api.stats;

import org.jspecify.annotations.NullMarked;
