/** The use cases of {@code identity}: the only way in. */
@NullMarked
package io.dcp.identity.boundary;

import org.jspecify.annotations.NullMarked;
