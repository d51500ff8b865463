/** Networks over REST. */
@NullMarked
package io.dcp.web.networks;

import org.jspecify.annotations.NullMarked;
