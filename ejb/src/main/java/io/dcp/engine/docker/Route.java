package io.dcp.engine.docker;

import io.dcp.engine.AddressGuard;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.ssh.SshLink;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;

/**
 * How connections to an engine come about.
 *
 * @param addresses the only ones that may be connected to
 * @param tls of a TCP port that is not plain
 * @param ssh of a machine that is reached over SSH
 * @param patience for a connection
 */
record Route(
    EngineTarget target,
    GuardedAddresses addresses,
    Optional<TlsSocketStrategy> tls,
    Optional<SshLink> ssh,
    Duration patience)
    implements AutoCloseable {

  /** A way to the engine; nothing is sent yet. */
  static Route to(EngineTarget target, AddressGuard guard, EngineSettings settings) {
    var addresses = new GuardedAddresses(target, guard);
    var patience = settings.connect();
    return new Route(
        target,
        addresses,
        target.tls().map(PemTls::strategy),
        target.address() instanceof EngineAddress.Ssh ssh
            ? target
                .ssh()
                .map(material ->
                    new SshLink(
                        ssh,
                        material,
                        (host, port) -> addresses.connect(host, port, patience),
                        patience))
            : Optional.empty(),
        patience);
  }

  @Override
  public void close() {
    ssh.ifPresent(SshLink::close);
  }
}
