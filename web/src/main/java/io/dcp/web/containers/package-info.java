/** {@code /containers} and {@code /servers/{server}/containers}. */
@NullMarked
package io.dcp.web.containers;

import org.jspecify.annotations.NullMarked;
