/** How logs are read, shared, encoded and put together. */
@NullMarked
package io.dcp.logs.control;

import org.jspecify.annotations.NullMarked;
