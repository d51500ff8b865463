/** How subscriptions are kept and served. */
@NullMarked
package io.dcp.live.control;

import org.jspecify.annotations.NullMarked;
