/** Work that takes longer than a request, as it travels over the API. */
@NullMarked
package io.dcp.api.tasks;

import org.jspecify.annotations.NullMarked;
