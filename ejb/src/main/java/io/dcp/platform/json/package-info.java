/** JSON as the platform writes it wherever it is not web that does. */
@NullMarked
package io.dcp.platform.json;

import org.jspecify.annotations.NullMarked;
