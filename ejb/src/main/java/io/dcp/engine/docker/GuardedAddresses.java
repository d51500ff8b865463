package io.dcp.engine.docker;

import io.dcp.engine.AddressGuard;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves an engine's host for each new connection and leaves out what the guard does not allow.
 */
final class GuardedAddresses implements DnsResolver {
  private final EngineTarget target;
  private final AddressGuard guard;

  GuardedAddresses(EngineTarget target, AddressGuard guard) {
    this.target = target;
    this.guard = guard;
  }

  /** What the HTTP client connects to; where it does not connect itself, any address will do. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return target.address() instanceof EngineAddress.Tcp
        ? allowed(host)
        : new InetAddress[] {InetAddress.getLoopbackAddress()};
  }

  /** The addresses of a host that may be connected to. */
  InetAddress[] allowed(String host) throws UnknownHostException {
    var allowed =
        Arrays.stream(SystemDefaultDnsResolver.INSTANCE.resolve(host))
            .filter(address -> guard.allows(target, address))
            .toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new AddressRefusedException(host);
    }
    return allowed;
  }

  /** Connects to the first allowed address that answers. */
  Socket connect(String host, int port, Duration within) throws IOException {
    var last = new IOException("There is no address.");
    for (var candidate : allowed(host)) {
      var socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(candidate, port), Math.toIntExact(within.toMillis()));
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException failed) {
        socket.close();
        last = failed;
      }
    }
    throw last;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
