/**
 * Commands that people run inside containers: interactive ones that survive a network blip, and
 * single ones.
 *
 * <p>Decided (docs/decisions/0034): every program that is started carries a marker in its
 * environment; whoever leaves for good ends it, and a second program ends what carries the marker;
 * what cannot be ended is tried again, listed and audited. Nothing of this ever ends a container's
 * own program.
 */
@NullMarked
package io.dcp.terminals;

import org.jspecify.annotations.NullMarked;
