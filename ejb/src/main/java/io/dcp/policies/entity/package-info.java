/** Rules, what somebody decided about them, and what holds in the end. */
@NullMarked
package io.dcp.policies.entity;

import org.jspecify.annotations.NullMarked;
