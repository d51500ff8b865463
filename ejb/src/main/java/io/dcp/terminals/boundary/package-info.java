/** Use cases of {@link io.dcp.terminals}. */
@NullMarked
package io.dcp.terminals.boundary;

import org.jspecify.annotations.NullMarked;
