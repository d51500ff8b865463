package io.dcp.engine;

import io.dcp.platform.security.ServerId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

/** The engine in memory keeps the contract, so that tests may trust it. */
class TestingEngineTest extends EngineContract {
  private static final String SHELL = "shell:1";

  private final TestingEngine engine =
      new TestingEngine(
          new EngineTarget(
              new ServerId(UUID.randomUUID()),
              "memory",
              new EngineAddress.Unix(Path.of("/nowhere")),
              Optional.empty(),
              Optional.empty()),
          Clock.systemUTC());

  @BeforeEach
  void fill() {
    engine.images().hold(imageWithShell());
    engine.images().offer(imageToPull());
  }

  @Override
  protected Engine engine() {
    return engine;
  }

  @Override
  protected String imageWithShell() {
    return SHELL;
  }

  @Override
  protected String imageToPull() {
    return "registry.test:5000/remote:1";
  }

  @Override
  protected String emptyRepository() {
    return "registry.test:5000/nothing";
  }

  @Nested
  class Operations extends ContainerOperationsContract {
    @Override
    protected Engine engine() {
      return engine;
    }

    @Override
    protected String imageWithShell() {
      return SHELL;
    }
  }

  @Nested
  class Programs extends ProgramContract {
    @Override
    protected Engine engine() {
      return engine;
    }

    @Override
    protected String imageWithShell() {
      return SHELL;
    }
  }
}
