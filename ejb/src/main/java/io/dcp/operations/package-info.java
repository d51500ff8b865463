/**
 * The platform's own condition, for administrators. It stands above the other features because it
 * asks them all; nothing depends on it.
 */
@NullMarked
package io.dcp.operations;

import org.jspecify.annotations.NullMarked;
