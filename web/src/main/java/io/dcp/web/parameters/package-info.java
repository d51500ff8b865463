/** Reads path and query parameters, so that a wrong one is a 400 that names it. */
@NullMarked
package io.dcp.web.parameters;

import org.jspecify.annotations.NullMarked;
