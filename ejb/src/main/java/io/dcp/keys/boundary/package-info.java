/** Use cases of {@link io.dcp.keys}. */
@NullMarked
package io.dcp.keys.boundary;

import org.jspecify.annotations.NullMarked;
