/** How engines are mirrored, and how the mirror is read and followed. */
@NullMarked
package io.dcp.mirror.control;

import org.jspecify.annotations.NullMarked;
