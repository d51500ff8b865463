package io.dcp.containers.control;

import io.dcp.api.containers.FleetAction.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * In which order the containers of an action come.
 *
 * @param width how many of a lane at a time
 * @param patience how long a container may take to be well before the next one comes; null when
 *     nothing waits for that, and a failure stops nothing
 */
public record ActionPlan(boolean oneLane, int width, @Nullable Duration patience) {
  private static final int DEFAULT_WIDTH = 1;
  private static final int DEFAULT_SECONDS = 60;

  /** Everything as soon as there is room for it; servers do not wait for each other. */
  public static ActionPlan atOnce(ActionSettings settings) {
    return new ActionPlan(false, settings.perServer(), null);
  }

  /** One after another, over all servers. */
  public static ActionPlan rolling(Strategy strategy) {
    return new ActionPlan(
        true,
        Optional.ofNullable(strategy.maxUnavailable()).orElse(DEFAULT_WIDTH),
        Duration.ofSeconds(
            Optional.ofNullable(strategy.healthTimeoutSeconds()).orElse(DEFAULT_SECONDS)));
  }

  /** The numbers of the items, lane by lane; each lane is safe for many threads. */
  Collection<Queue<Integer>> lanes(List<ActionItem> items) {
    var lanes = new LinkedHashMap<Object, Queue<Integer>>();
    for (var index = 0; index < items.size(); index++) {
      lanes
          .computeIfAbsent(
              oneLane ? "all" : items.get(index).server(), _ -> new ConcurrentLinkedQueue<>())
          .add(index);
    }
    return new ArrayList<>(lanes.values());
  }
}
