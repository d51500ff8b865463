/**
 * How often somebody may ask. The counts are this instance's own, in memory; {@link
 * io.dcp.platform.ratelimit.RateLimits} is the port behind which a store that instances share can
 * take their place.
 */
@NullMarked
package io.dcp.platform.ratelimit;

import org.jspecify.annotations.NullMarked;
