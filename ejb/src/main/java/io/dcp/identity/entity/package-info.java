/** Rows and values of {@code identity}. */
@NullMarked
package io.dcp.identity.entity;

import org.jspecify.annotations.NullMarked;
