package io.dcp.servers.control;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerCreate;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
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
  private SealedCredentials sealing;
  private Clock clock;

  protected Registration() {}

  @Inject
  public Registration(
      ServerStore store,
      Fleet fleet,
      AddressPolicy policy,
      SealedCredentials sealing,
      Clock clock) {
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
    var credentials = Credentials.of(request, address);
    var id = new ServerId(UUID.randomUUID());
    requireTrust(id, request.name(), address, credentials);
    var server =
        RegisteredServer.registered(
            id,
            request.name(),
            address.toString(),
            Optional.ofNullable(request.labels()).orElse(Map.of()),
            request.group(),
            sealed(id, credentials),
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

  /** Tries to connect with what a registration would keep; keeps nothing. */
  public ConnectionTest test(ServerCreate request) {
    var address = EngineAddress.parse(request.endpoint());
    policy.check(address);
    return fleet.examine(
        target(
            new ServerId(UUID.randomUUID()),
            request.name(),
            address,
            Credentials.of(request, address)));
  }

  /** Nobody signs in at a machine whose key nobody has confirmed. */
  private void requireTrust(
      ServerId id, String name, EngineAddress address, Credentials credentials) {
    if (credentials.ssh().isEmpty() || credentials.ssh().get().hostKey() != null) {
      return;
    }
    var shown = fleet.examine(target(id, name, address, credentials)).hostKey();
    throw DomainException.ofField(
        ErrorCode.HOST_KEY_UNKNOWN,
        "ssh.hostKey",
        shown == null
            ? "The machine shows no SSH key now; give the host key that you trust."
            : "The machine shows the key %s (%s). Compare it, and register with this ssh.hostKey."
                .formatted(shown.fingerprint(), shown.type()));
  }

  private static EngineTarget target(
      ServerId id, String name, EngineAddress address, Credentials credentials) {
    return new EngineTarget(id, name, address, credentials.tls(), credentials.ssh());
  }

  private byte @Nullable [] sealed(ServerId id, Credentials credentials) {
    return credentials
        .tls()
        .map(material -> sealing.seal(id, material))
        .or(() -> credentials.ssh().map(material -> sealing.seal(id, material)))
        .orElse(null);
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
}
