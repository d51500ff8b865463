package io.dcp.live.control;

import io.dcp.api.live.LiveStats;
import java.util.List;
import java.util.function.Consumer;

/** What the containers use that a page has in sight. */
interface StatsRows extends AutoCloseable {

  /** Makes the rows of a page, which tell what is new of them. */
  interface Source {
    StatsRows rows(Consumer<List<News>> news);
  }

  /** Watches what these subscriptions name, and nothing else. */
  void choose(List<Subscription> subscriptions);

  /** The newest of each that is watched. */
  List<LiveStats> newest();

  @Override
  void close();
}
