/** The one clock: everything that needs the time gets it injected, so that tests can set it. */
@NullMarked
package io.dcp.platform.time;

import org.jspecify.annotations.NullMarked;
