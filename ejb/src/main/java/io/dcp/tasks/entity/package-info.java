/** Tasks as the database has them. */
@NullMarked
package io.dcp.tasks.entity;

import org.jspecify.annotations.NullMarked;
