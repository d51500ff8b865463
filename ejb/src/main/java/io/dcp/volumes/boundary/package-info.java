/** Use cases of {@link io.dcp.volumes}. */
@NullMarked
package io.dcp.volumes.boundary;

import org.jspecify.annotations.NullMarked;
