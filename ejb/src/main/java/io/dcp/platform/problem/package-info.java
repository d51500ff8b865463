/**
 * The one error model: a {@link io.dcp.platform.problem.DomainException} with an {@link
 * io.dcp.platform.problem.ErrorCode}, mapped once to {@code application/problem+json} (RFC 9457).
 */
@NullMarked
package io.dcp.platform.problem;

import org.jspecify.annotations.NullMarked;
