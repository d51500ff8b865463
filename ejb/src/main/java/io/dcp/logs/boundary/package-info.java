/** Use cases of {@link io.dcp.logs}. */
@NullMarked
package io.dcp.logs.boundary;

import org.jspecify.annotations.NullMarked;
