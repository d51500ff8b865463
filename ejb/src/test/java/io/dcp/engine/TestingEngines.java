package io.dcp.engine;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.platform.security.ServerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Opens engines in memory and remembers them. */
public final class TestingEngines implements EngineConnector {
  private final Clock clock;
  private final Map<ServerId, TestingEngine> opened = new ConcurrentHashMap<>();
  private volatile Consumer<TestingEngine> preparation = _ -> {};

  private volatile ConnectionTest examined = new ConnectionTest(true, List.of(), null, null);

  public TestingEngines(Clock clock) {
    this.clock = clock;
  }

  /** Does something to every engine that is opened from now on, before its first call. */
  public void prepare(Consumer<TestingEngine> preparation) {
    this.preparation = preparation;
  }

  public TestingEngine of(ServerId server) {
    return Objects.requireNonNull(opened.get(server));
  }

  @Override
  public Engine open(EngineTarget target, AddressGuard guard) {
    var engine = new TestingEngine(target, clock);
    preparation.accept(engine);
    opened.put(target.server(), engine);
    return engine;
  }

  @Override
  public ConnectionTest examine(EngineTarget target, AddressGuard guard) {
    return examined;
  }

  /** What the next examinations find. */
  public void examineTo(ConnectionTest found) {
    examined = found;
  }
}
