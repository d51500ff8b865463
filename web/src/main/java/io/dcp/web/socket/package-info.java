/**
 * What all WebSockets have in common: the handshake, the limits, the rights that are asked again
 * while a socket is open, signs of life, and the end with a reason.
 *
 * <p>A stream is a class that extends {@link io.dcp.web.socket.StreamEndpoint}, whose comment shows
 * how, and one line in {@link io.dcp.web.socket.SocketRoutes}. It writes only to the {@link
 * io.dcp.platform.stream.OutboundChannel} of its {@link io.dcp.web.socket.Connection}. Why it is so
 * stands in docs/decisions/0032; every path and message in docs/websocket.md.
 */
@NullMarked
package io.dcp.web.socket;

import org.jspecify.annotations.NullMarked;
