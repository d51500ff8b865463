package io.dcp.servers.control;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerHealth;
import io.dcp.api.servers.ServerUsage;
import io.dcp.engine.AddressGuard;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineConnector;
import io.dcp.engine.EngineTarget;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import io.dcp.servers.entity.RegisteredServer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * All servers in use: opens each one's engine, has it watched, and hands it to whoever has been
 * allowed to use it.
 */
@Offered("reaching the engines, and hearing how they are")
@ApplicationScoped
public class Fleet implements KnownServers {
  /** The machine's own engine is configured at the start, not by a user. */
  private static final AddressGuard UNBOUND = (_, _) -> true;

  private EngineConnector connector;
  private AddressPolicy policy;
  private SealedCredentials sealing;
  private ServerSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private AuditTrail trail;
  private final Map<ServerId, ConnectedServer> servers = new ConcurrentHashMap<>();
  private final Map<ServerId, ServerUsage> usages = new ConcurrentHashMap<>();
  private final List<FleetListener> listeners = new CopyOnWriteArrayList<>();

  protected Fleet() {}

  @Inject
  public Fleet(
      EngineConnector connector,
      AddressPolicy policy,
      SealedCredentials sealing,
      ServerSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock,
      AuditTrail trail) {
    this.connector = connector;
    this.policy = policy;
    this.sealing = sealing;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.trail = trail;
  }

  /** Tells about every server, those in use first. */
  public void listen(FleetListener listener) {
    synchronized (listeners) {
      listeners.add(listener);
      servers.keySet().forEach(listener::added);
    }
  }

  /**
   * Begins to use a server; it is {@code connecting} until the first check has ended.
   *
   * @throws DomainException {@link ErrorCode#TLS_MATERIAL_REFUSED}
   */
  public void add(RegisteredServer server) {
    var target = sealing.target(server);
    var guard = server.registeredAtStart() ? UNBOUND : policy;
    var engine = connector.open(target, guard);
    var monitor =
        new ServerMonitor(
            target,
            engine,
            settings,
            clock,
            new HostKeyAlarm(trail, target),
            health -> tellChecked(server.id(), health));
    synchronized (listeners) {
      var before = servers.put(server.id(), new ConnectedServer(server, engine, monitor));
      if (before != null) {
        before.close();
      }
      listeners.forEach(listener -> listener.added(server.id()));
    }
    threads.execute(monitor);
  }

  /** Ends the use of a server; its connections are closed at once. */
  public void remove(ServerId id) {
    synchronized (listeners) {
      var removed = servers.remove(id);
      if (removed != null) {
        removed.close();
        usages.remove(id);
        listeners.forEach(listener -> listener.removed(id));
      }
    }
  }

  private void tellChecked(ServerId id, ServerHealth health) {
    listeners.forEach(listener -> listener.checked(id, health.state()));
  }

  @Override
  public Optional<KnownServer> find(ServerId server) {
    return Optional.ofNullable(servers.get(server))
        .map(ConnectedServer::registered)
        .map(registered -> new KnownServer(registered.name(), registered.labels()));
  }

  /** Every server by name. */
  public List<Server> all() {
    return servers.values().stream()
        .map(this::view)
        .sorted(Comparator.comparing(Server::name))
        .toList();
  }

  /**
   * What is known of a server.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND}
   */
  public Server server(ServerId id) {
    return view(connected(id));
  }

  private Server view(ConnectedServer server) {
    return server.view(usages.get(server.id()));
  }

  /**
   * What the containers of a server were found to use; it is shown from the next look at the server
   * on.
   *
   * @param usage null when that is no longer known
   */
  public void used(ServerId id, @Nullable ServerUsage usage) {
    usages.compute(id, (_, _) -> servers.containsKey(id) ? usage : null);
  }

  /**
   * The engine of a server.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND}, or at once {@link
   *     ErrorCode#ENGINE_UNREACHABLE} or {@link ErrorCode#ENGINE_INCOMPATIBLE} when the last check
   *     found it so
   */
  public Engine engine(ServerId id) {
    return connected(id).usableEngine();
  }

  /** A server does not behave as a healthy one: it is checked soon. */
  public void doubt(ServerId id) {
    Optional.ofNullable(servers.get(id)).ifPresent(server -> server.monitor().nudge());
  }

  /** Checks a server now and waits for what comes of it. */
  public ServerHealth check(ServerId id) {
    return connected(id).monitor().check();
  }

  @PreDestroy
  public void close() {
    servers.keySet().forEach(this::remove);
  }

  private ConnectedServer connected(ServerId id) {
    return Optional.ofNullable(servers.get(id))
        .orElseThrow(
            () -> new DomainException(ErrorCode.SERVER_NOT_FOUND, "There is no such server."));
  }

  /** Tries to connect to an engine that is not in use, by the rule that holds for all. */
  ConnectionTest examine(EngineTarget target) {
    return connector.examine(target, policy);
  }
}
