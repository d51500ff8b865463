/** How audit records are written, sealed, anchored, checked, found and removed. */
@NullMarked
package io.dcp.audit.control;

import org.jspecify.annotations.NullMarked;
