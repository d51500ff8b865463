package io.dcp.engine.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A Unix socket in the form that the HTTP client wants. Time-outs are ignored: whoever reads runs
 * on a virtual thread, and interrupting that thread closes the socket.
 */
final class UnixSocket extends Socket {
  private final SocketChannel channel;
  private final SocketAddress path;
  private final UnaryOperator<InputStream> reading;

  /**
   * A socket that is not connected yet.
   *
   * @param reading how its bytes are read, for example {@link GatheringInput}
   */
  UnixSocket(Path path, UnaryOperator<InputStream> reading) throws IOException {
    this.reading = reading;
    this.path = UnixDomainSocketAddress.of(path);
    this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
  }

  /**
   * Connects to the path.
   *
   * @param ignored the HTTP client's idea of an address
   */
  @Override
  public void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
    channel.connect(path);
  }

  @Override
  public void connect(SocketAddress ignored) throws IOException {
    connect(ignored, 0);
  }

  @Override
  public boolean isConnected() {
    return channel.isConnected();
  }

  @Override
  public boolean isBound() {
    return channel.isConnected();
  }

  @Override
  public boolean isClosed() {
    return !channel.isOpen();
  }

  @Override
  public InputStream getInputStream() {
    return reading.apply(Channels.newInputStream(channel));
  }

  @Override
  public OutputStream getOutputStream() {
    return Channels.newOutputStream(channel);
  }

  @Override
  public void shutdownInput() throws IOException {
    channel.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public InetAddress getInetAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
