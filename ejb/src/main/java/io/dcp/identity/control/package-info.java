/** What {@code identity} is made of: rules, stores and infrastructure. */
@NullMarked
package io.dcp.identity.control;

import org.jspecify.annotations.NullMarked;
