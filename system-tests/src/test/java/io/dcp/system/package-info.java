/**
 * Tests of the started platform from outside: HTTP and WebSocket only, no class of the application
 * but the records of {@code api}. {@code lab/README.md} lists the variables that they find in their
 * environment.
 */
@NullMarked
package io.dcp.system;

import org.jspecify.annotations.NullMarked;
