/** Recordings of terminals. */
@NullMarked
package io.dcp.api.recordings;

import org.jspecify.annotations.NullMarked;
