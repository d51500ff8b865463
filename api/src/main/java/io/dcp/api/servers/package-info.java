/** Docker servers as they travel over the API; an answer never holds a secret. */
@NullMarked
package io.dcp.api.servers;

import org.jspecify.annotations.NullMarked;
