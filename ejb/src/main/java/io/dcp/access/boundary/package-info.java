/** The use cases of {@code access}: the only way in. */
@NullMarked
package io.dcp.access.boundary;

import org.jspecify.annotations.NullMarked;
