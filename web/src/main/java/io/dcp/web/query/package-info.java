/** Query parameters of lists, read as strictly as bodies are. */
@NullMarked
package io.dcp.web.query;

import org.jspecify.annotations.NullMarked;
