/**
 * The registered Docker engines: which there are, how the platform reaches them and how they are.
 *
 * <p>Decided: each server is pinged by a virtual thread of its own, so a hanging one delays nobody;
 * a call to a server known to be unreachable fails at once; where the platform may connect to is an
 * allow-list that also holds for every later connection (docs/decisions/0012).
 */
@NullMarked
package io.dcp.servers;

import org.jspecify.annotations.NullMarked;
