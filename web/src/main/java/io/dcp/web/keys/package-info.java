/** The platform's keys over REST. */
@NullMarked
package io.dcp.web.keys;

import org.jspecify.annotations.NullMarked;
