/**
 * What tests of several features share: databases, a clock that is set, and the beans wired as in
 * the server.
 */
@NullMarked
package io.dcp.testing;

import org.jspecify.annotations.NullMarked;
