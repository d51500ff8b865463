package io.dcp.engine;

import io.dcp.api.networks.NetworkSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Networks in memory; every container is in the one named bridge. */
public final class TestingNetworks implements EngineNetworks {
  static final String BRIDGE = "bridge";

  private final TestingEngine engine;
  private final Map<String, NetworkSummary> byId = new ConcurrentSkipListMap<>();

  TestingNetworks(TestingEngine engine) {
    this.engine = engine;
    put(BRIDGE, engine.clock().instant());
  }

  public void create(String name) {
    create(name, engine.clock().instant());
  }

  public void create(String name, Instant createdAt) {
    put(name, createdAt);
    engine.events().tell("network", "create", id(name), name, Map.of("type", "bridge"));
  }

  public void remove(String name) {
    byId.remove(id(name));
    engine.events().tell("network", "destroy", id(name), name, Map.of("type", "bridge"));
  }

  static String id(String name) {
    return "id-of-" + name;
  }

  private void put(String name, Instant createdAt) {
    byId.put(
        id(name),
        new NetworkSummary(
            id(name),
            name,
            engine.target().server().value(),
            engine.target().name(),
            "bridge",
            "local",
            name.equals(BRIDGE),
            false,
            false,
            false,
            createdAt,
            List.of(),
            Map.of(),
            null,
            List.of()));
  }

  @Override
  public List<NetworkSummary> list() {
    engine.enter();
    return List.copyOf(byId.values());
  }

  @Override
  public Optional<NetworkSummary> find(String id) {
    engine.enter();
    return byId.values().stream()
        .filter(network -> network.id().equals(id) || network.name().equals(id))
        .findFirst();
  }

  @Override
  public void connect(String network, String container, List<String> aliases) {
    engine.enter();
  }
}
