/**
 * Admission policies: what a container may ask of its host. Every entry by which something is made
 * asks {@link io.dcp.policies.control.Admission} with the very request that goes to the engine; the
 * request is built from known fields only, so that nothing can be asked for that no rule knows.
 *
 * <p>Each rule refuses unless somebody decides otherwise, for everywhere or for a server. Who has
 * {@code policy.bypass} on a server is told what he breaks, and may.
 */
@NullMarked
package io.dcp.policies;

import org.jspecify.annotations.NullMarked;
