package io.dcp.live.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.live.control.LiveMessages.Gone;
import io.dcp.mirror.control.Seen;
import io.dcp.platform.security.ServerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one page watches under one name, and what waits for it. Guarded by its tab's lock.
 *
 * <p>Of a thing only its newest state waits. When too much waits, nothing does any more, and a
 * snapshot is due.
 */
final class Subscription {
  private final String key;
  private final LiveTopic topic;
  private final Optional<ServerId> server;
  private final Set<String> ids;
  private final int most;

  private Seen seen;
  private Due due = Due.SNAPSHOT;
  private final Map<Gone, News.Item> pending = new LinkedHashMap<>();
  private final Set<ServerId> pendingTrust = new HashSet<>();
  private final Map<ServerId, ServerFreshness> toldTrust = new HashMap<>();
  private final Set<Gone> told = new HashSet<>();

  /** What comes next. */
  enum Due {
    NOTHING,
    SNAPSHOT,
    /** A snapshot, after a word that changes were left out. */
    RESYNC
  }

  Subscription(
      String key,
      LiveTopic topic,
      Optional<ServerId> server,
      Set<String> ids,
      Seen seen,
      int most) {
    this.key = key;
    this.topic = topic;
    this.server = server;
    this.ids = ids;
    this.seen = seen;
    this.most = most;
  }

  String key() {
    return key;
  }

  LiveTopic topic() {
    return topic;
  }

  Optional<ServerId> server() {
    return server;
  }

  String serverWord() {
    return server.map(ServerId::toString).orElse("*");
  }

  Set<String> ids() {
    return ids;
  }

  Seen seen() {
    return seen;
  }

  Due due() {
    return due;
  }

  boolean hasNews() {
    return !pending.isEmpty() || !pendingTrust.isEmpty();
  }

  boolean wants(String id) {
    return ids.isEmpty() || ids.contains(id);
  }

  /** Takes news in if they are for this page; false when they are not. */
  boolean take(News news) {
    if (topic == LiveTopic.TASKS) {
      return news instanceof News.Item item
          && item.topic() == topic
          && wants(item.id())
          && keep(item);
    }
    if (!seen.servers().contains(news.server())) {
      return false;
    }
    return switch (news) {
      case News.Item item -> item.topic() == topic && wants(item.id()) && keep(item);
      case News.Trust trust -> pendingTrust.add(trust.server());
      case News.Servers _ -> false;
    };
  }

  private boolean keep(News.Item item) {
    var gone = Gone.of(item.server(), item.id());
    pending.remove(gone);
    pending.put(gone, item);
    if (pending.size() > most) {
      resync();
    }
    return true;
  }

  /** What waits is left out; a snapshot follows. */
  void resync() {
    pending.clear();
    pendingTrust.clear();
    if (due == Due.NOTHING) {
      due = Due.RESYNC;
    }
  }

  /** Something else can be seen from now on: a snapshot follows. */
  void see(Seen now) {
    seen = now;
    resync();
  }

  /** A snapshot is about to be read; what changes from now on waits until it is sent. */
  void beginSnapshot() {
    due = Due.NOTHING;
    pending.clear();
    pendingTrust.clear();
    told.clear();
  }

  /** What waited. */
  List<News.Item> takePending() {
    var taken = List.copyOf(pending.values());
    pending.clear();
    return taken;
  }

  /** Servers whose freshness may have changed. */
  Set<ServerId> takeTrust() {
    var taken = Set.copyOf(pendingTrust);
    pendingTrust.clear();
    return taken;
  }

  /** Those that the page does not know yet; from now on it does. */
  List<ServerFreshness> untold(List<ServerFreshness> freshness) {
    var untold = new ArrayList<ServerFreshness>();
    for (var one : freshness) {
      if (!one.equals(toldTrust.put(new ServerId(one.id()), one))) {
        untold.add(one);
      }
    }
    return untold;
  }

  /** Notes a container that is sent; only where others are hidden. */
  void told(Object item) {
    if (item instanceof ContainerSummary container) {
      told(new ServerId(container.server()), container.id());
    }
  }

  /** As {@link #told(Object)}. */
  void told(ServerId server, String id) {
    if (topic == LiveTopic.CONTAINERS && !seen.seesAllOf(server)) {
      told.add(Gone.of(server, id));
    }
  }

  /**
   * Whether the page is told that an item is gone: not of one that it may never have been shown.
   */
  boolean forget(ServerId server, String id) {
    var hides =
        topic == LiveTopic.CONTAINERS || topic == LiveTopic.EVENTS || topic == LiveTopic.TASKS;
    return told.remove(Gone.of(server, id)) || !hides || seen.seesAllOf(server);
  }
}
