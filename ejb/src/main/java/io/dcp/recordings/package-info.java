/**
 * Recordings of what terminals showed, in the form of asciicast 2.
 *
 * <p>Decided (docs/decisions/0058): a recording is written while its terminal runs, in sealed
 * pieces of a file of its own; a terminal never waits for the disk unless its server requires
 * recordings; what is missing of a recording is told by the recording, the audit and the viewer.
 */
@NullMarked
package io.dcp.recordings;

import org.jspecify.annotations.NullMarked;
