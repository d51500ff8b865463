/** Policies: what containers may ask of their hosts. */
@NullMarked
package io.dcp.web.policies;

import org.jspecify.annotations.NullMarked;
