package io.dcp.web.socket;

import io.dcp.platform.security.Caller;

/**
 * A handshake that may go on.
 *
 * @param address the client's network address
 * @param requestId of the handshake; ties the log lines of the whole connection together
 */
record Admission(Caller caller, String address, String requestId) {}
