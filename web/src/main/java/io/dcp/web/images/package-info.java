/** Images over REST. */
@NullMarked
package io.dcp.web.images;

import org.jspecify.annotations.NullMarked;
