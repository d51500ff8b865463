/**
 * Channels to an engine's socket through SSH.
 *
 * <p>Decisions: a host key is compared before anything secret is sent; a channel leads to the
 * remote Unix socket, never over a port of this machine; a few channels share a connection; a
 * reader that does not read delays the others of its connection for seconds at most
 * (docs/decisions/0061). JSch appears here and nowhere else.
 */
@NullMarked
package io.dcp.engine.ssh;

import org.jspecify.annotations.NullMarked;
