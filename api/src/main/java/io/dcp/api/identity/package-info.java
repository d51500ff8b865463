/** Set-up, sign-in, sessions and users as they travel over the API. */
@NullMarked
package io.dcp.api.identity;

import org.jspecify.annotations.NullMarked;
