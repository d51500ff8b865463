/** Commands inside containers: terminals as WebSockets, single commands over REST. */
@NullMarked
package io.dcp.web.terminals;

import org.jspecify.annotations.NullMarked;
