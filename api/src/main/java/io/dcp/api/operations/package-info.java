/** What operators of the platform itself ask for. */
@NullMarked
package io.dcp.api.operations;

import org.jspecify.annotations.NullMarked;
