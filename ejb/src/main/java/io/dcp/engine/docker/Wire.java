package io.dcp.engine.docker;

import io.dcp.engine.AddressGuard;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.EngineTarget;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * One connection to an engine, below HTTP.
 *
 * @param halfClose ends our direction only, so that the other side sees the end of the input
 * @param abort closes the connection below TLS: TLS itself would wait for a write that hangs
 */
record Wire(InputStream in, OutputStream out, Closeable halfClose, Closeable abort) {

  /** Connects; whoever calls it runs on a virtual thread under a deadline. */
  static Wire connect(
      EngineTarget target,
      AddressGuard guard,
      Optional<TlsSocketStrategy> tls,
      EngineSettings settings)
      throws IOException {
    return switch (target.address()) {
      case EngineAddress.Unix unix -> unix(unix);
      case EngineAddress.Tcp tcp -> tcp(tcp, new GuardedAddresses(target, guard), tls, settings);
    };
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

  private static Wire tcp(
      EngineAddress.Tcp address,
      GuardedAddresses addresses,
      Optional<TlsSocketStrategy> tls,
      EngineSettings settings)
      throws IOException {
    var plain = connectToOneOf(addresses.resolve(address.host()), address.port(), settings);
    try {
      plain.setTcpNoDelay(true);
      var socket =
          tls.isPresent()
              ? tls.get().upgrade(plain, address.host(), address.port(), null, null)
              : plain;
      return new Wire(
          socket.getInputStream(), socket.getOutputStream(), socket::shutdownOutput, plain);
    } catch (IOException | RuntimeException failed) {
      plain.close();
      throw failed;
    }
  }

  private static Socket connectToOneOf(InetAddress[] candidates, int port, EngineSettings settings)
      throws IOException {
    IOException last = new IOException("There is no address.");
    for (var candidate : candidates) {
      var socket = new Socket();
      try {
        socket.connect(
            new InetSocketAddress(candidate, port), Math.toIntExact(settings.connect().toMillis()));
        return socket;
      } catch (IOException failed) {
        socket.close();
        last = failed;
      }
    }
    throw last;
  }
}
