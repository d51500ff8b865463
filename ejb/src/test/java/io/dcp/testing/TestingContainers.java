package io.dcp.testing;

import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.ServerId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Containers that access knows of, by name; the full id of one is its name and {@code -id}. */
public final class TestingContainers implements KnownContainers {
  private final Map<ServerId, Map<String, Map<String, String>>> labels = new ConcurrentHashMap<>();

  public void add(ServerId server, String name, Map<String, String> its) {
    labels.computeIfAbsent(server, _ -> new ConcurrentHashMap<>()).put(name, its);
  }

  @Override
  public Optional<KnownContainer> find(
      ServerId server, ContainerRef container, Predicate<Map<String, String>> seen) {
    var name = container.text().replaceFirst("-id$", "");
    return Optional.ofNullable(labels.getOrDefault(server, Map.of()).get(name))
        .filter(seen)
        .map(its -> new KnownContainer(name + "-id", name, its));
  }
}
