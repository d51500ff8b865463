/** The platform's keys, as they are told. */
@NullMarked
package io.dcp.api.keys;

import org.jspecify.annotations.NullMarked;
