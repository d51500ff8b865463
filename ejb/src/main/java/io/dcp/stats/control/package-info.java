/** How statistics are shared and kept. */
@NullMarked
package io.dcp.stats.control;

import org.jspecify.annotations.NullMarked;
