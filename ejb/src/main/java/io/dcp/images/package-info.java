/** Images on all servers. Decided: lists come from the live mirror and never reach an engine. */
@NullMarked
package io.dcp.images;

import org.jspecify.annotations.NullMarked;
