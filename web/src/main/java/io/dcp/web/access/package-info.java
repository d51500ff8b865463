/** Groups, roles, grants, and who may do what where. */
@NullMarked
package io.dcp.web.access;

import org.jspecify.annotations.NullMarked;
