/** Volumes over REST. */
@NullMarked
package io.dcp.web.volumes;

import org.jspecify.annotations.NullMarked;
