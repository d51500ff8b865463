/** What is stored of {@link io.dcp.keys}. */
@NullMarked
package io.dcp.keys.entity;

import org.jspecify.annotations.NullMarked;
