/** What people do with tasks. */
@NullMarked
package io.dcp.tasks.boundary;

import org.jspecify.annotations.NullMarked;
