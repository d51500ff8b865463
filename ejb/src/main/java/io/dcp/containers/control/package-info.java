/** How containers are read, filtered, masked and created. */
@NullMarked
package io.dcp.containers.control;

import org.jspecify.annotations.NullMarked;
