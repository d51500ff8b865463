/** Use cases of {@link io.dcp.images}. */
@NullMarked
package io.dcp.images.boundary;

import org.jspecify.annotations.NullMarked;
