/** Use cases of {@link io.dcp.audit}. */
@NullMarked
package io.dcp.audit.boundary;

import org.jspecify.annotations.NullMarked;
