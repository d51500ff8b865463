package io.dcp.servers.control;

import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerState;
import io.dcp.engine.TestingEngine;
import io.dcp.engine.TestingEngines;
import io.dcp.platform.crypto.InMemoryDataKeys;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.entity.RegisteredServer;
import io.dcp.testing.RecordedAudit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/** A fleet whose engines are in memory, checked several times a second. */
public final class TestingFleet implements AutoCloseable {
  public static final ServerSettings SETTINGS =
      new ServerSettings(
          Duration.ofMillis(100),
          Duration.ofMillis(300),
          Duration.ofSeconds(1),
          Duration.ofMinutes(1));

  public final TestingEngines engines = new TestingEngines(Clock.systemUTC());
  public final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  public final AddressPolicy policy = new AddressPolicy(AllowedAddresses.parse(List.of()));
  public final SealedCredentials sealing = new SealedCredentials(InMemoryDataKeys.secrets());
  public final RecordedAudit audit = new RecordedAudit();
  public final Fleet fleet =
      new Fleet(engines, policy, sealing, SETTINGS, threads, Clock.systemUTC(), audit);

  /** Adds a server and waits until its first check has ended. */
  public ServerId add(String name) {
    var id = addUnchecked(name);
    Awaitility.await().until(() -> server(id).health().state() != ServerState.CONNECTING);
    return id;
  }

  /** Adds a server, whose first check may never end. */
  public ServerId addUnchecked(String name) {
    var id = new ServerId(UUID.randomUUID());
    fleet.add(
        RegisteredServer.ofThisMachine(
            id, name, "unix:///" + name, null, Clock.systemUTC().instant()));
    return id;
  }

  public TestingEngine engine(ServerId id) {
    return engines.of(id);
  }

  public Server server(ServerId id) {
    return fleet.server(id);
  }

  public void awaitState(ServerId id, ServerState state) {
    Awaitility.await().until(() -> server(id).health().state() == state);
  }

  @Override
  public void close() {
    fleet.close();
    threads.shutdownNow();
  }
}
