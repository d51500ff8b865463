package io.dcp.engine.docker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * Something that is no TCP connection, in the form that the HTTP client wants. Time-outs are
 * ignored: whoever reads runs on a virtual thread, and interrupting that thread closes it.
 */
abstract class StandInSocket extends Socket {

  /** Connects to where this leads. */
  abstract void open() throws IOException;

  /**
   * Connects.
   *
   * @param ignored the HTTP client's idea of an address
   */
  @Override
  public final void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
    open();
  }

  @Override
  public final void connect(SocketAddress ignored) throws IOException {
    open();
  }

  @Override
  public boolean isBound() {
    return isConnected();
  }

  @Override
  public InetAddress getInetAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return InetAddress.getLoopbackAddress();
  }
}
