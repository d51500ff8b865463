/** How tasks are begun, carried, written down and removed. */
@NullMarked
package io.dcp.tasks.control;

import org.jspecify.annotations.NullMarked;
