/** Use cases of {@link io.dcp.events}. */
@NullMarked
package io.dcp.events.boundary;

import org.jspecify.annotations.NullMarked;
