/** Commands that run inside containers. */
@NullMarked
package io.dcp.api.terminals;

import org.jspecify.annotations.NullMarked;
