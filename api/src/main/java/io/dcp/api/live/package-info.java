/** What travels over the live socket alone. */
@NullMarked
package io.dcp.api.live;

import org.jspecify.annotations.NullMarked;
