/**
 * Every failure leaves through here as {@code application/problem+json} (RFC 9457): those of
 * resources through {@link io.dcp.web.problem.ProblemMapper}, those of filters and of the server
 * itself through {@link io.dcp.web.problem.ProblemResponses}. {@link io.dcp.web.problem.Failures}
 * alone decides what an exception means.
 */
@NullMarked
package io.dcp.web.problem;

import org.jspecify.annotations.NullMarked;
