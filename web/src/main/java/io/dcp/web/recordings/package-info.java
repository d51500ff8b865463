/** Recordings of terminals over REST. */
@NullMarked
package io.dcp.web.recordings;

import org.jspecify.annotations.NullMarked;
