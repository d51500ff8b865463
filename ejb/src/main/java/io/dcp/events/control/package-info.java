/** How events are recorded, kept and found. */
@NullMarked
package io.dcp.events.control;

import org.jspecify.annotations.NullMarked;
