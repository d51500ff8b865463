/** Writing, keeping, reading and removing recordings. */
@NullMarked
package io.dcp.recordings.control;

import org.jspecify.annotations.NullMarked;
