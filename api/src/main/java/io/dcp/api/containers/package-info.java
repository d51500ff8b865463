/** Containers as they travel over the API. */
@NullMarked
package io.dcp.api.containers;

import org.jspecify.annotations.NullMarked;
