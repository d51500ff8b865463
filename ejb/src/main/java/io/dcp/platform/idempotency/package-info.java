/**
 * Answers a repeated request instead of making it again: a client that got no answer repeats it
 * with the same {@code Idempotency-Key} and learns what became of the first one. Bound to user,
 * address and body; kept for 24 h, the answer sealed, because it may hold a secret that is shown
 * once.
 */
@NullMarked
package io.dcp.platform.idempotency;

import org.jspecify.annotations.NullMarked;
