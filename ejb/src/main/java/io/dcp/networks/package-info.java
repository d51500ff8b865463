/** Networks on all servers. Decided: lists come from the live mirror and never reach an engine. */
@NullMarked
package io.dcp.networks;

import org.jspecify.annotations.NullMarked;
