package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events that an engine told last. It is asked for those that happened while it could not be
 * heard, and then tells some a second time.
 */
final class ToldEvents {
  /** Twice what an engine remembers. */
  private static final int REMEMBERED = 512;

  private final Map<String, Boolean> ids =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };
  private Optional<Instant> newest = Optional.empty();

  /**
   * Takes events as told that were heard before this platform was started.
   *
   * @param newestFirst as they happened, the newest first
   */
  void remember(List<EngineEvent> newestFirst) {
    newestFirst.reversed().forEach(this::isNew);
  }

  /** False when it was told before. */
  boolean isNew(EngineEvent event) {
    if (newest.isEmpty() || newest.get().isBefore(event.time())) {
      newest = Optional.of(event.time());
    }
    return ids.put(event.id(), true) == null;
  }

  /** The time of the newest, by the engine's clock. */
  Optional<Instant> newest() {
    return newest;
  }
}
