/**
 * What the platform tells about itself: to orchestrators (MicroProfile Health) and administrators.
 */
@NullMarked
package io.dcp.web.operations;

import org.jspecify.annotations.NullMarked;
