/** How it is done: {@link io.dcp.keys}. */
@NullMarked
package io.dcp.keys.control;

import org.jspecify.annotations.NullMarked;
