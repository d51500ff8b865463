/** The live socket. */
@NullMarked
package io.dcp.web.live;

import org.jspecify.annotations.NullMarked;
