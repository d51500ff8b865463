/** Set-up, sign-in and users over REST. */
@NullMarked
package io.dcp.web.identity;

import org.jspecify.annotations.NullMarked;
