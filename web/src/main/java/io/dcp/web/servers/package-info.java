/** {@code /servers}: the registered Docker engines. */
@NullMarked
package io.dcp.web.servers;

import org.jspecify.annotations.NullMarked;
