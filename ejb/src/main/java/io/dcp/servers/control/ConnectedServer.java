package io.dcp.servers.control;

import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerState;
import io.dcp.api.servers.ServerUsage;
import io.dcp.engine.Engine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import org.jspecify.annotations.Nullable;

/** A registered server with its engine and the monitor that checks it. */
record ConnectedServer(RegisteredServer registered, Engine engine, ServerMonitor monitor) {

  ServerId id() {
    return registered.id();
  }

  /**
   * The engine, for a call that is worth a try.
   *
   * @throws DomainException when the last check found the server unreachable or incompatible: a
   *     call would only wait for the same answer
   */
  Engine usableEngine() {
    var health = monitor.health();
    var code =
        switch (health.state()) {
          case UNREACHABLE, MAINTENANCE -> ErrorCode.ENGINE_UNREACHABLE;
          case INCOMPATIBLE -> ErrorCode.ENGINE_INCOMPATIBLE;
          case CONNECTING, HEALTHY, DEGRADED -> null;
        };
    if (code == null) {
      return engine;
    }
    monitor.nudge();
    var reason = health.reason();
    throw new DomainException(
        code,
        reason == null ? "The server “%s” is not in use.".formatted(registered.name()) : reason);
  }

  /**
   * What is known of it.
   *
   * @param usage the newest that was measured; nobody is told while the server does not answer
   */
  Server view(@Nullable ServerUsage usage) {
    var health = monitor.health();
    return new Server(
        registered.id().value(),
        registered.name(),
        registered.endpoint(),
        monitor.target().tls().isPresent(),
        registered.labels(),
        registered.group().orElse(null),
        health,
        monitor
            .version()
            .map(v -> new Server.Engine(v.version(), v.usedApiVersion(), v.os(), v.arch()))
            .orElse(null),
        answers(health.state()) ? usage : null);
  }

  private static boolean answers(ServerState state) {
    return state == ServerState.HEALTHY || state == ServerState.DEGRADED;
  }

  void close() {
    monitor.stop();
    engine.close();
  }
}
