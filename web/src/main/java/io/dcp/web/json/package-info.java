/** How JSON is read and written: strictly, and the same way everywhere. */
@NullMarked
package io.dcp.web.json;

import org.jspecify.annotations.NullMarked;
