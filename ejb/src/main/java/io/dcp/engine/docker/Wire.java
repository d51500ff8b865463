package io.dcp.engine.docker;

import io.dcp.engine.EngineAddress;
import io.dcp.engine.ssh.SshChannel;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/**
 * One connection to an engine, below HTTP.
 *
 * @param halfClose ends our direction only, so that the other side sees the end of the input
 * @param abort closes the connection below TLS: TLS itself would wait for a write that hangs
 */
record Wire(InputStream in, OutputStream out, Closeable halfClose, Closeable abort) {

  /** Connects; whoever calls it runs on a virtual thread under a deadline. */
  static Wire connect(Route route) throws IOException {
    return switch (route.target().address()) {
      case EngineAddress.Unix unix -> unix(unix);
      case EngineAddress.Tcp tcp -> tcp(tcp, route);
      case EngineAddress.Ssh _ -> ssh(route.ssh().orElseThrow().open());
    };
  }

  private static Wire ssh(SshChannel channel) {
    return new Wire(channel.in(), channel.out(), channel::shutdownOutput, channel);
  }

  private static Wire unix(EngineAddress.Unix address) throws IOException {
    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(UnixDomainSocketAddress.of(address.path()));
      return new Wire(
          Channels.newInputStream(channel),
          Channels.newOutputStream(channel),
          channel::shutdownOutput,
          channel);
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
  }

  private static Wire tcp(EngineAddress.Tcp address, Route route) throws IOException {
    var plain = route.addresses().connect(address.host(), address.port(), route.patience());
    try {
      var socket =
          route.tls().isPresent()
              ? route.tls().get().upgrade(plain, address.host(), address.port(), null, null)
              : plain;
      return new Wire(
          socket.getInputStream(), socket.getOutputStream(), socket::shutdownOutput, plain);
    } catch (IOException | RuntimeException failed) {
      plain.close();
      throw failed;
    }
  }
}
