package io.dcp.engine;

import io.dcp.api.volumes.VolumeSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Volumes in memory. */
public final class TestingVolumes implements EngineVolumes {
  private final TestingEngine engine;
  private final Map<String, VolumeSummary> byName = new ConcurrentSkipListMap<>();
  private final Map<String, Map<String, String>> options = new ConcurrentSkipListMap<>();

  TestingVolumes(TestingEngine engine) {
    this.engine = engine;
  }

  /** Makes a volume that its options make something else. */
  public void createWith(String name, Map<String, String> driverOptions) {
    create(name);
    options.put(name, driverOptions);
  }

  public void create(String name) {
    create(name, engine.clock().instant());
  }

  /**
   * Makes a volume.
   *
   * @param createdAt null as of drivers that do not tell
   */
  public void create(String name, @Nullable Instant createdAt) {
    byName.put(
        name,
        new VolumeSummary(
            name,
            name,
            engine.target().server().value(),
            engine.target().name(),
            "local",
            "local",
            false,
            "/nowhere/" + name,
            createdAt,
            Map.of(),
            null,
            List.of()));
    engine.events().tell("volume", "create", name, null, Map.of("driver", "local"));
  }

  public void remove(String name) {
    byName.remove(name);
    engine.events().tell("volume", "destroy", name, null, Map.of("driver", "local"));
  }

  @Override
  public List<VolumeSummary> list() {
    engine.enter();
    return List.copyOf(byName.values());
  }

  @Override
  public Optional<VolumeSummary> find(String name) {
    engine.enter();
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public Optional<VolumeOrigin> origin(String name) {
    return find(name)
        .map(volume -> new VolumeOrigin(volume.driver(), options.getOrDefault(name, Map.of())));
  }
}
