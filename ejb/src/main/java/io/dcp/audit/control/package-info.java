/** How audit records are written. */
@NullMarked
package io.dcp.audit.control;

import org.jspecify.annotations.NullMarked;
