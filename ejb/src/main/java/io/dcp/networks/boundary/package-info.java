/** Use cases of {@link io.dcp.networks}. */
@NullMarked
package io.dcp.networks.boundary;

import org.jspecify.annotations.NullMarked;
