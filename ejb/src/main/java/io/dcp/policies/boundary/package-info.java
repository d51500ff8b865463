/** Reading and changing policies. */
@NullMarked
package io.dcp.policies.boundary;

import org.jspecify.annotations.NullMarked;
