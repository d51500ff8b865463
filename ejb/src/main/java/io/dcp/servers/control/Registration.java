package io.dcp.servers.control;

import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerCreate;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes servers in and lets them go: in the database and in the fleet. */
@ApplicationScoped
public class Registration {
  private static final String NAME_OF_THIS_MACHINE = "local";

  private ServerStore store;
  private Fleet fleet;
  private AddressPolicy policy;
  private SealedTls sealing;
  private Clock clock;

  protected Registration() {}

  @Inject
  public Registration(
      ServerStore store, Fleet fleet, AddressPolicy policy, SealedTls sealing, Clock clock) {
    this.store = store;
    this.fleet = fleet;
    this.policy = policy;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Registers a server whose values have been validated; it need not answer yet. */
  public Server register(ServerCreate request) {
    var address = EngineAddress.parse(request.endpoint());
    policy.check(address);
    var tls = material(request, address);
    var id = new ServerId(UUID.randomUUID());
    var server =
        RegisteredServer.registered(
            id,
            request.name(),
            address.toString(),
            Optional.ofNullable(request.labels()).orElse(Map.of()),
            request.group(),
            tls.map(material -> sealing.seal(id, material)).orElse(null),
            clock.instant());
    // the fleet first: it refuses certificates that cannot be used
    fleet.add(server);
    try {
      store.add(server);
    } catch (RuntimeException notStored) {
      fleet.remove(id);
      throw notStored;
    }
    return fleet.server(id);
  }

  public void remove(ServerId id) {
    store.remove(id);
    fleet.remove(id);
  }

  /** Registers the engine of this machine, or notes where it is now. */
  void registerLocal(LocalEngine.Found found) {
    var known = store.ofThisMachine();
    if (known.isPresent()) {
      var server = known.get();
      server.moveTo(found.address().toString(), sealed(server.id(), found));
      store.update(server);
      return;
    }
    var all = store.all();
    if (all.stream().anyMatch(other -> other.endpoint().equals(found.address().toString()))) {
      return;
    }
    var id = new ServerId(UUID.randomUUID());
    var isNameFree = all.stream().noneMatch(other -> other.name().equals(NAME_OF_THIS_MACHINE));
    store.add(
        RegisteredServer.ofThisMachine(
            id,
            isNameFree
                ? NAME_OF_THIS_MACHINE
                : NAME_OF_THIS_MACHINE + "-" + id.toString().substring(0, 8),
            found.address().toString(),
            sealed(id, found),
            clock.instant()));
  }

  private byte @Nullable [] sealed(ServerId id, LocalEngine.Found found) {
    return found.tls().map(material -> sealing.seal(id, material)).orElse(null);
  }

  private static Optional<TlsMaterial> material(ServerCreate request, EngineAddress address) {
    var tls = request.tls();
    if (address instanceof EngineAddress.Unix) {
      if (tls != null) {
        throw refused("tls", "A Unix socket has no TLS.");
      }
      return Optional.empty();
    }
    if (tls == null) {
      if (!Boolean.TRUE.equals(request.allowPlaintext())) {
        throw refused(
            "allowPlaintext",
            "Without TLS everybody who reaches the port commands the engine: give certificates, or set allowPlaintext.");
      }
      return Optional.empty();
    }
    return Optional.of(
        new TlsMaterial(tls.ca(), tls.cert(), tls.key(), Boolean.TRUE.equals(tls.skipVerify())));
  }

  private static DomainException refused(String field, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, field, sentence);
  }
}
