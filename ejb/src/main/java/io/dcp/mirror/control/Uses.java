package io.dcp.mirror.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerUse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which containers use which image, volume and network. Containers name networks, so networks that
 * share a name share their users; one that was connected while it did not run may name the
 * network's id instead. Guarded by the model's lock.
 */
final class Uses {
  private static final Comparator<ContainerUse> BY_NAME =
      Comparator.comparing(ContainerUse::name).thenComparing(ContainerUse::id);

  private final Map<Used, Map<String, ContainerUse>> byUsed = new HashMap<>();

  /**
   * What is used.
   *
   * @param key an image's id, a volume's name, a network's name or id
   */
  record Used(Topic topic, String key) {}

  /** Notes a change of a container; what is used differently from before. */
  Set<Used> changed(Optional<ContainerSummary> before, Optional<ContainerSummary> after) {
    var changed = new HashSet<Used>();
    var now = after.map(Uses::by).orElse(Set.of());
    var use = after.map(c -> new ContainerUse(c.id(), c.name(), c.state()));
    before.ifPresent(was ->
        by(was).stream()
            .filter(used -> !now.contains(used))
            .forEach(used -> {
              remove(used, was.id());
              changed.add(used);
            }));
    use.ifPresent(is ->
        now.forEach(used -> {
          var was = byUsed.computeIfAbsent(used, _ -> new HashMap<>()).put(is.id(), is);
          if (!is.equals(was)) {
            changed.add(used);
          }
        }));
    return changed;
  }

  /** The containers that use a thing by one of its keys, by name. */
  List<ContainerUse> of(Topic topic, String... keys) {
    return Stream.of(keys)
        .flatMap(key -> byUsed.getOrDefault(new Used(topic, key), Map.of()).values().stream())
        .distinct()
        .sorted(BY_NAME)
        .toList();
  }

  private void remove(Used used, String container) {
    var users = byUsed.get(used);
    if (users != null) {
      users.remove(container);
      if (users.isEmpty()) {
        byUsed.remove(used);
      }
    }
  }

  private static Set<Used> by(ContainerSummary container) {
    var used = new HashSet<Used>();
    used.add(new Used(Topic.IMAGES, container.image().id()));
    container.mounts().stream()
        .flatMap(mount -> Optional.ofNullable(mount.name()).stream())
        .forEach(name -> used.add(new Used(Topic.VOLUMES, name)));
    container.networks().forEach(network -> used.add(new Used(Topic.NETWORKS, network.name())));
    return used;
  }
}
