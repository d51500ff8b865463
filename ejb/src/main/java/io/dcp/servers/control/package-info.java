/** How servers are stored, reached and watched. */
@NullMarked
package io.dcp.servers.control;

import org.jspecify.annotations.NullMarked;
