/** Who may do what where: groups, roles and grants. */
@NullMarked
package io.dcp.api.access;

import org.jspecify.annotations.NullMarked;
