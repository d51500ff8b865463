/** Networks as they travel. */
@NullMarked
package io.dcp.api.networks;

import org.jspecify.annotations.NullMarked;
