/**
 * Volumes on all servers. Decided: lists come from the live mirror and never reach an engine; sizes
 * are left out, because an engine walks every file to tell them.
 */
@NullMarked
package io.dcp.volumes;

import org.jspecify.annotations.NullMarked;
