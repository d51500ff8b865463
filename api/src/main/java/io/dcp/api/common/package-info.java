/** Shapes that every area of the API shares: pages and problems. */
@NullMarked
package io.dcp.api.common;

import org.jspecify.annotations.NullMarked;
