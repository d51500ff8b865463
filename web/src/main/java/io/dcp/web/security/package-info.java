/**
 * Who asks: {@link io.dcp.web.security.BearerAuthentication} reads the token, {@link
 * io.dcp.web.security.CallerFilter} hands the caller on or refuses. What a caller may do is decided
 * behind the boundaries, not here.
 */
@NullMarked
package io.dcp.web.security;

import org.jspecify.annotations.NullMarked;
