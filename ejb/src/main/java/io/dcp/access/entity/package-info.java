/** Rows and values of {@code access}. */
@NullMarked
package io.dcp.access.entity;

import org.jspecify.annotations.NullMarked;
