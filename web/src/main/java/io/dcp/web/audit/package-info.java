/** The audit over REST. */
@NullMarked
package io.dcp.web.audit;

import org.jspecify.annotations.NullMarked;
