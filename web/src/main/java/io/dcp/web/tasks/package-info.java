/** Tasks over REST. */
@NullMarked
package io.dcp.web.tasks;

import org.jspecify.annotations.NullMarked;
