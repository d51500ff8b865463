/** Sorts lists and cuts them into pages by a cursor that survives changes of the list. */
@NullMarked
package io.dcp.platform.paging;

import org.jspecify.annotations.NullMarked;
