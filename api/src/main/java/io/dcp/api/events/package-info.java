/** What engines told, as it travels. */
@NullMarked
package io.dcp.api.events;

import org.jspecify.annotations.NullMarked;
