/**
 * Checks the values of a request by its Bean Validation annotations, after the access decision: who
 * may not act learns nothing of what would have been wrong.
 */
@NullMarked
package io.dcp.platform.validation;

import org.jspecify.annotations.NullMarked;
