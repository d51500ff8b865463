/** Events over REST. */
@NullMarked
package io.dcp.web.events;

import org.jspecify.annotations.NullMarked;
