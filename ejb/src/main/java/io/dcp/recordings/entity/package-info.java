/** Recordings and policies as the database has them. */
@NullMarked
package io.dcp.recordings.entity;

import org.jspecify.annotations.NullMarked;
