/**
 * Who may do what where. Default is no.
 *
 * <p>Decided: the built-in roles are code, because their actions change with the platform's
 * version; grants are rows. A change of grants holds from the next request on this instance and
 * within the rights' maximum age (5 s) on others. Roles in a token are for foreign readers only and
 * never decide.
 */
@NullMarked
package io.dcp.access;

import org.jspecify.annotations.NullMarked;
