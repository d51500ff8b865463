/** The way in to {@link io.dcp.live}. */
@NullMarked
package io.dcp.live.boundary;

import org.jspecify.annotations.NullMarked;
