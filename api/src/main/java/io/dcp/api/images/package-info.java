/** Images as they travel. */
@NullMarked
package io.dcp.api.images;

import org.jspecify.annotations.NullMarked;
