/** Use cases of {@link io.dcp.stats}. */
@NullMarked
package io.dcp.stats.boundary;

import org.jspecify.annotations.NullMarked;
