package io.dcp.mirror.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.events.EngineEvent;
import io.dcp.api.images.ImageSummary;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.mirror.control.Uses.Used;
import io.dcp.platform.security.ServerId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is known of one server. Safe for threads: one writes, many read; every change is told to the
 * listener under the lock, so in the order in which it can be read.
 *
 * <p>Containers are kept without the engine's words for their status once they were inspected: the
 * words follow from the times (see {@link ContainerStatus}) and would change without a change.
 */
final class ServerModel {
  private final ServerId server;
  private final ChangeListener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Shelf<ContainerSummary> containers;
  private final Shelf<ImageSummary> images;
  private final Shelf<VolumeSummary> volumes;
  private final Shelf<NetworkSummary> networks;
  private final Uses uses = new Uses();
  private final Map<Topic, List<?>> read = new EnumMap<>(Topic.class);
  private volatile long version;

  ServerModel(ServerId server, int mostItems, ChangeListener listener) {
    this.server = server;
    this.listener = listener;
    this.containers = new Shelf<>(ContainerSummary::id, mostItems);
    this.images = new Shelf<>(ImageSummary::id, mostItems);
    this.volumes = new Shelf<>(VolumeSummary::name, mostItems);
    this.networks = new Shelf<>(NetworkSummary::id, mostItems);
  }

  /** Grows with every change of what can be read. */
  long version() {
    return version;
  }

  List<ContainerSummary> containers() {
    return read(Topic.CONTAINERS, () -> List.copyOf(containers.all()));
  }

  List<ImageSummary> images() {
    return read(Topic.IMAGES, () -> images.all().stream().map(this::used).toList());
  }

  List<VolumeSummary> volumes() {
    return read(Topic.VOLUMES, () -> volumes.all().stream().map(this::used).toList());
  }

  List<NetworkSummary> networks() {
    return read(Topic.NETWORKS, () -> networks.all().stream().map(this::used).toList());
  }

  /** A copy is made once for all who read between two changes. */
  @SuppressWarnings("unchecked")
  private <T> List<T> read(Topic topic, Supplier<List<T>> copy) {
    lock.lock();
    try {
      var known = (List<T>) read.get(topic);
      if (known == null) {
        known = copy.get();
        read.put(topic, known);
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** The container of a full id, a name, or an unambiguous prefix of an id, in that order. */
  Optional<ContainerSummary> container(String text) {
    return container(text, _ -> true);
  }

  /**
   * As {@link #container(String)}.
   *
   * @param among the others are as if they were not there
   */
  Optional<ContainerSummary> container(String text, Predicate<ContainerSummary> among) {
    lock.lock();
    try {
      var exact = containers.get(text).filter(among);
      if (exact.isPresent()) {
        return exact;
      }
      var all = containers.all().stream().filter(among).toList();
      var named = all.stream().filter(c -> c.name().equals(text)).findFirst();
      if (named.isPresent() || text.isEmpty()) {
        return named;
      }
      var matching = all.stream().filter(c -> c.id().startsWith(text)).toList();
      return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Takes over what an inspection told of a container. */
  void inspected(ContainerSummary container) {
    change(changes -> put(container.withStatus(""), changes));
  }

  /**
   * Takes over a list of all containers.
   *
   * @param except ids that were touched since the list was begun: something newer is known of them,
   *     or is about to be
   */
  void listed(List<ContainerSummary> list, Set<String> except) {
    change(changes -> {
      containers.missingIn(list, except).forEach(id -> remove(Topic.CONTAINERS, id, changes));
      list.stream()
          .filter(row -> !except.contains(row.id()) && isNews(row))
          .forEach(row -> put(row, changes));
    });
  }

  private boolean isNews(ContainerSummary row) {
    return containers.get(row.id()).filter(known -> Listed.tellsNothingNew(row, known)).isEmpty();
  }

  /** Whether it was inspected since it was listed. */
  boolean isInspected(String container) {
    lock.lock();
    try {
      return containers.get(container).filter(it -> it.restartCount() != null).isPresent();
    } finally {
      lock.unlock();
    }
  }

  void listedImages(List<ImageSummary> list) {
    swap(Topic.IMAGES, images, list, Set.of());
  }

  void listedVolumes(List<VolumeSummary> list, Set<String> except) {
    swap(Topic.VOLUMES, volumes, list, except);
  }

  void listedNetworks(List<NetworkSummary> list, Set<String> except) {
    swap(Topic.NETWORKS, networks, list, except);
  }

  void read(VolumeSummary volume) {
    change(changes -> put(Topic.VOLUMES, volumes, volume, changes));
  }

  void read(NetworkSummary network) {
    change(changes -> put(Topic.NETWORKS, networks, network, changes));
  }

  void gone(Topic topic, String id) {
    change(changes -> remove(topic, id, changes));
  }

  /** Tells what is no change of a thing. */
  void tell(Change change) {
    change(changes -> changes.add(change));
  }

  void happened(EngineEvent event) {
    tell(new Change.Happened(server, event));
  }

  MirrorSize size() {
    lock.lock();
    try {
      var bytes =
          containers.all().stream().mapToLong(Footprint::ofContainer).sum()
              + images.all().stream().mapToLong(Footprint::ofImage).sum()
              + volumes.all().stream().mapToLong(Footprint::ofVolume).sum()
              + networks.all().stream().mapToLong(Footprint::ofNetwork).sum();
      return new MirrorSize(
          containers.size(),
          images.size(),
          volumes.size(),
          networks.size(),
          bytes,
          containers.isFull() || images.isFull() || volumes.isFull() || networks.isFull());
    } finally {
      lock.unlock();
    }
  }

  private interface Work {
    void run(List<Change> changes);
  }

  private void change(Work work) {
    lock.lock();
    try {
      var changes = new ArrayList<Change>();
      work.run(changes);
      if (!changes.isEmpty()) {
        version++;
        read.clear();
        listener.changed(List.copyOf(changes));
      }
    } finally {
      lock.unlock();
    }
  }

  private void put(ContainerSummary container, List<Change> changes) {
    var before = containers.get(container.id());
    if (!containers.put(container)) {
      return;
    }
    changes.add(new Change.Upserted(server, Topic.CONTAINERS, container.id(), container));
    tellUsers(uses.changed(before, Optional.of(container)), changes);
  }

  private <T> void swap(Topic topic, Shelf<T> shelf, List<T> list, Set<String> except) {
    change(changes -> {
      shelf.missingIn(list, except).forEach(id -> remove(topic, id, changes));
      list.stream()
          .filter(item -> !except.contains(shelf.idOf(item)))
          .forEach(item -> put(topic, shelf, item, changes));
    });
  }

  private <T> void put(Topic topic, Shelf<T> shelf, T item, List<Change> changes) {
    if (shelf.put(item)) {
      var id = shelf.idOf(item);
      item(topic, id)
          .ifPresent(shown -> changes.add(new Change.Upserted(server, topic, id, shown)));
    }
  }

  private void remove(Topic topic, String id, List<Change> changes) {
    var removed = shelf(topic).remove(id);
    if (removed == null) {
      return;
    }
    changes.add(new Change.Removed(server, topic, id));
    if (removed instanceof ContainerSummary container) {
      tellUsers(uses.changed(Optional.of(container), Optional.empty()), changes);
    }
  }

  private void tellUsers(Set<Used> used, List<Change> changes) {
    for (var one : used) {
      for (var id : idsOf(one)) {
        item(one.topic(), id)
            .ifPresent(shown -> changes.add(new Change.Upserted(server, one.topic(), id, shown)));
      }
    }
  }

  private List<String> idsOf(Used used) {
    return used.topic() == Topic.NETWORKS
        ? networks.all().stream()
            .filter(network -> network.name().equals(used.key()) || network.id().equals(used.key()))
            .map(NetworkSummary::id)
            .toList()
        : List.of(used.key());
  }

  /** A thing as lists show it. */
  private Optional<Object> item(Topic topic, String id) {
    return switch (topic) {
      case CONTAINERS -> containers.get(id).map(Function.identity());
      case IMAGES -> images.get(id).map(this::used);
      case VOLUMES -> volumes.get(id).map(this::used);
      case NETWORKS -> networks.get(id).map(this::used);
    };
  }

  private Shelf<?> shelf(Topic topic) {
    return switch (topic) {
      case CONTAINERS -> containers;
      case IMAGES -> images;
      case VOLUMES -> volumes;
      case NETWORKS -> networks;
    };
  }

  private ImageSummary used(ImageSummary image) {
    return image.withUsedBy(uses.of(Topic.IMAGES, image.id()));
  }

  private VolumeSummary used(VolumeSummary volume) {
    return volume.withUsedBy(uses.of(Topic.VOLUMES, volume.name()));
  }

  private NetworkSummary used(NetworkSummary network) {
    return network.withUsedBy(uses.of(Topic.NETWORKS, network.name(), network.id()));
  }
}
