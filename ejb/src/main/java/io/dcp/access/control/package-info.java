/** What {@code access} is made of: rules, stores and infrastructure. */
@NullMarked
package io.dcp.access.control;

import org.jspecify.annotations.NullMarked;
