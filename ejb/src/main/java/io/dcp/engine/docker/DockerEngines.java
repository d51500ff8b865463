package io.dcp.engine.docker;

import io.dcp.api.servers.ConnectionTest;
import io.dcp.engine.AddressGuard;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineConnector;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.EngineTarget;
import io.dcp.platform.concurrent.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ExecutorService;

/** Opens real engines. */
@ApplicationScoped
public class DockerEngines implements EngineConnector {
  private EngineSettings settings;
  private ExecutorService threads;
  private Clock clock;

  protected DockerEngines() {}

  @Inject
  public DockerEngines(
      EngineSettings settings, @VirtualThreads ExecutorService threads, Clock clock) {
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  @Override
  public Engine open(EngineTarget target, AddressGuard guard) {
    return new DockerEngine(new DockerConnection(target, guard, settings, threads), clock);
  }

  @Override
  public ConnectionTest examine(EngineTarget target, AddressGuard guard) {
    try (var route = Route.to(target, guard, settings);
        var engine = open(target, guard)) {
      return new Examination(route, engine, settings, threads, clock).run();
    }
  }
}
