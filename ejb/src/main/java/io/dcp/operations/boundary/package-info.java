/** Use cases of {@link io.dcp.operations}. */
@NullMarked
package io.dcp.operations.boundary;

import org.jspecify.annotations.NullMarked;
