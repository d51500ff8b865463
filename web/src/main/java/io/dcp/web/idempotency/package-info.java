/** {@code Idempotency-Key}: a repeated request is answered and not made again. */
@NullMarked
package io.dcp.web.idempotency;

import org.jspecify.annotations.NullMarked;
