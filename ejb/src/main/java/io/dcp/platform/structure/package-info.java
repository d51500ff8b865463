/** Marks by which the code says how it is meant to be used; the architecture tests read them. */
@NullMarked
package io.dcp.platform.structure;

import org.jspecify.annotations.NullMarked;
