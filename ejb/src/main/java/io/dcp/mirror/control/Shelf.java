package io.dcp.mirror.control;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The things of one kind by id, at most a number of them. Guarded by the model's lock. */
final class Shelf<T> {
  private final Function<T, String> idOf;
  private final int most;
  private final Map<String, T> byId = new LinkedHashMap<>();
  private boolean full;

  Shelf(Function<T, String> idOf, int most) {
    this.idOf = idOf;
    this.most = most;
  }

  Optional<T> get(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Keeps the item; false when nothing changes by it, or when there is no room. */
  boolean put(T item) {
    var id = idOf.apply(item);
    if (byId.size() >= most && !byId.containsKey(id)) {
      full = true;
      return false;
    }
    return !item.equals(byId.put(id, item));
  }

  @Nullable T remove(String id) {
    return byId.remove(id);
  }

  /** The ids that stand here and not in a list, but for some that the list does not know well. */
  List<String> missingIn(Collection<T> listed, Set<String> except) {
    var there = listed.stream().map(idOf).collect(java.util.stream.Collectors.toSet());
    return byId.keySet().stream()
        .filter(id -> !there.contains(id) && !except.contains(id))
        .toList();
  }

  String idOf(T item) {
    return idOf.apply(item);
  }

  Collection<T> all() {
    return byId.values();
  }

  Set<String> ids() {
    return byId.keySet();
  }

  int size() {
    return byId.size();
  }

  /** Whether something was left out for lack of room. */
  boolean isFull() {
    return full;
  }
}
