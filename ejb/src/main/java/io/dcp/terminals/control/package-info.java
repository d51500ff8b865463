/** How programs inside containers are begun, kept and ended. */
@NullMarked
package io.dcp.terminals.control;

import org.jspecify.annotations.NullMarked;
