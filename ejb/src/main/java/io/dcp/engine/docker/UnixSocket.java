package io.dcp.engine.docker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A Unix socket in the form that the HTTP client wants. */
final class UnixSocket extends StandInSocket {
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

  @Override
  void open() throws IOException {
    channel.connect(path);
  }

  @Override
  public boolean isConnected() {
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
  public void close() throws IOException {
    channel.close();
  }
}
