/** Admission policies as they travel: what a container may ask of its host. */
@NullMarked
package io.dcp.api.policies;

import org.jspecify.annotations.NullMarked;
