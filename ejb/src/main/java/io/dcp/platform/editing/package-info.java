/**
 * Changes that are made to what the one who makes them has seen: an answer carries the version of a
 * thing, a change names the version that it is meant for, and one that is meant for an older one is
 * refused (RFC 9110, 13.1.1).
 */
@NullMarked
package io.dcp.platform.editing;

import org.jspecify.annotations.NullMarked;
