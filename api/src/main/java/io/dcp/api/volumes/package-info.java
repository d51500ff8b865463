/** Volumes as they travel. */
@NullMarked
package io.dcp.api.volumes;

import org.jspecify.annotations.NullMarked;
