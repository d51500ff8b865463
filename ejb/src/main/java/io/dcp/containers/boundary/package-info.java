/** Use cases of {@link io.dcp.containers}. */
@NullMarked
package io.dcp.containers.boundary;

import org.jspecify.annotations.NullMarked;
