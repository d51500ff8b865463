/**
 * Where threads come from: blocking work (engine calls, stream readers) runs on the virtual threads
 * made here, steps that need a transaction or a security context on the server's managed executor.
 */
@NullMarked
package io.dcp.platform.concurrent;

import org.jspecify.annotations.NullMarked;
