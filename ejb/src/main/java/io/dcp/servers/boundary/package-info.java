/** Use cases of {@link io.dcp.servers}. */
@NullMarked
package io.dcp.servers.boundary;

import org.jspecify.annotations.NullMarked;
