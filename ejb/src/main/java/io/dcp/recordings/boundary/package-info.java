/** What people do with recordings, and decide about them. */
@NullMarked
package io.dcp.recordings.boundary;

import org.jspecify.annotations.NullMarked;
