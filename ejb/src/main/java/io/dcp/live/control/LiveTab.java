package io.dcp.live.control;

import io.dcp.api.servers.ServerFreshness;
import io.dcp.live.control.LiveMessages.Gone;
import io.dcp.live.control.Subscription.Due;
import io.dcp.mirror.control.Seen;
import io.dcp.platform.json.Json;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Frame;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.tasks.control.StoredTask;
import io.dcp.tasks.control.WatchedTasks;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One open page.
 *
 * <p>Life cycle: {@link #run} on a thread of its own, the only one that writes to the page, until
 * the channel is closed. That thread waits for a page that reads slowly; whoever brings news never
 * does: they wait in the subscriptions, conflated and bounded.
 */
public final class LiveTab implements Runnable {
  private static final Logger LOG = System.getLogger(LiveTab.class.getName());
  private static final int MOST_SUBSCRIPTIONS = 50;

  private final Caller caller;
  private final OutboundChannel channel;
  private final LiveRights rights;
  private final LiveItems items;
  private final LiveSettings settings;
  private final Clock clock;
  private final StatsRows stats;
  private final WatchedTasks tasks;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();
  private final List<byte[]> answers = new ArrayList<>();
  private boolean serversChanged;
  private boolean closed;

  private long tickAt = System.nanoTime();
  private long heartbeatAt;
  private long rightsAt;

  LiveTab(
      Caller caller,
      OutboundChannel channel,
      LiveRights rights,
      LiveItems items,
      StatsRows.Source statsSource,
      WatchedTasks tasks,
      LiveSettings settings,
      Clock clock) {
    this.caller = caller;
    this.channel = channel;
    this.rights = rights;
    this.items = items;
    this.tasks = tasks;
    this.settings = settings;
    this.clock = clock;
    this.stats = statsSource.rows(this::take);
    this.heartbeatAt = System.nanoTime() + settings.heartbeat().toNanos();
    this.rightsAt = System.nanoTime() + settings.rights().toNanos();
  }

  /** The page says something; what is wrong with it is answered, and the socket stays. */
  public void message(String text) {
    Optional<String> sub = Optional.empty();
    try {
      var request = LiveRequest.read(text);
      sub = request.name();
      if (request.isSubscribe()) {
        subscribe(request);
      } else {
        unsubscribe(request.key());
      }
    } catch (DomainException refused) {
      refuse(sub, refused);
    }
  }

  private void subscribe(LiveRequest request) {
    var topic = request.wantedTopic();
    var server = request.wantedServer();
    if (topic != LiveTopic.TASKS) {
      rights.require(caller, topic.action(), server);
    }
    var subscription =
        new Subscription(
            request.key(),
            topic,
            server,
            request.wantedIds(),
            rights.seen(caller, topic.action(), server),
            settings.mostPending());
    lock.lock();
    try {
      if (subscriptions.size() >= MOST_SUBSCRIPTIONS
          && !subscriptions.containsKey(subscription.key())) {
        throw new DomainException(
            ErrorCode.TOO_MANY_STREAMS,
            "A page has at most %d subscriptions.".formatted(MOST_SUBSCRIPTIONS));
      }
      subscriptions.put(subscription.key(), subscription);
      work.signal();
    } finally {
      lock.unlock();
    }
    watchStats();
  }

  private void unsubscribe(String key) {
    lock.lock();
    try {
      subscriptions.remove(key);
    } finally {
      lock.unlock();
    }
    watchStats();
  }

  private void refuse(Optional<String> sub, DomainException refused) {
    lock.lock();
    try {
      sub.ifPresent(subscriptions::remove);
      answers.add(LiveMessages.error(sub, refused));
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes news in; returns at once. */
  void take(List<News> news) {
    lock.lock();
    try {
      var wanted = false;
      for (var one : news) {
        if (one instanceof News.Servers) {
          serversChanged = true;
          wanted = true;
        }
        for (var subscription : subscriptions.values()) {
          wanted |= subscription.take(one);
        }
      }
      if (wanted) {
        work.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  public void close() {
    lock.lock();
    try {
      closed = true;
      work.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    try {
      while (awaitWork()) {
        checkRights();
        if (!(sendAnswers() && sendSnapshots() && sendChanges() && sendHeartbeat())) {
          return;
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unknown) {
      // an open socket that nobody writes to any more would look alive
      LOG.log(Level.WARNING, "live.page.ended", unknown);
      channel.close(
          new Closing(Closing.TRY_LATER, "The news cannot be told right now; try again."));
    } finally {
      stats.close();
    }
  }

  /** Waits until there is something to do; false when the page is gone. */
  private boolean awaitWork() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && !channel.isClosed()) {
        var now = System.nanoTime();
        var wait = Math.min(heartbeatAt - now, rightsAt - now);
        if (serversChanged || !answers.isEmpty() || isDue()) {
          return true;
        }
        if (hasNews()) {
          wait = Math.min(wait, tickAt - now);
        }
        if (wait <= 0) {
          return true;
        }
        work.await(wait, TimeUnit.NANOSECONDS);
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private boolean isDue() {
    return subscriptions.values().stream().anyMatch(it -> it.due() != Due.NOTHING);
  }

  private boolean hasNews() {
    return subscriptions.values().stream().anyMatch(Subscription::hasNews);
  }

  /** What can no longer be seen is taken away; what else can be seen comes with a snapshot. */
  private void checkRights() throws InterruptedException {
    if (!serversChanged && System.nanoTime() < rightsAt) {
      return;
    }
    serversChanged = false;
    rightsAt = System.nanoTime() + settings.rights().toNanos();
    var sawSomething = false;
    var seesSomething = false;
    for (var subscription : current()) {
      var now = rights.seen(caller, subscription.topic().action(), subscription.server());
      var before = subscription.seen();
      sawSomething |= !before.servers().isEmpty();
      seesSomething |= !now.servers().isEmpty();
      if (!now.equals(before)) {
        var removes = lost(subscription.topic(), before, now);
        locked(() -> subscription.see(now));
        if (!removes.isEmpty()) {
          put(LiveMessages.delta(subscription, List.of(), removes, List.of(), settings.part()));
        }
      }
    }
    if (sawSomething && !seesSomething && !rights.seesAnything(caller)) {
      channel.close(new Closing(Closing.FORBIDDEN, "The right to see this is gone."));
    }
    watchStats();
  }

  private List<Gone> lost(LiveTopic topic, Seen before, Seen now) {
    var lost = new ArrayList<Gone>();
    for (var server : before.servers()) {
      var left = items.ids(topic, now, server);
      items.ids(topic, before, server).stream()
          .filter(id -> !left.contains(id))
          .forEach(id -> lost.add(Gone.of(server, id)));
    }
    return lost;
  }

  private boolean sendAnswers() throws InterruptedException {
    var taken = new ArrayList<byte[]>();
    locked(() -> {
      taken.addAll(answers);
      answers.clear();
    });
    return taken.isEmpty() || put(taken);
  }

  private boolean sendSnapshots() throws InterruptedException {
    for (var subscription : current()) {
      if (subscription.due() != Due.NOTHING && !sendSnapshot(subscription)) {
        return false;
      }
    }
    return true;
  }

  private boolean sendSnapshot(Subscription of) throws InterruptedException {
    var isResync = of.due() == Due.RESYNC;
    // in this order: what changes while the items are read waits, and is told afterwards
    locked(of::beginSnapshot);
    var seen = of.seen();
    var all =
        all(of.topic(), seen).stream()
            .filter(item -> LiveItems.id(item).map(of::wants).orElse(true))
            .toList();
    all.forEach(of::told);
    var freshness = items.freshness(seen.servers());
    of.untold(freshness);
    if (isResync && !put(List.of(LiveMessages.resync(of)))) {
      return false;
    }
    for (var part :
        LiveMessages.snapshot(
            of, all.stream().map(Json::write).toList(), freshness, settings.part())) {
      if (!put(List.of(part))) {
        return false;
      }
    }
    return true;
  }

  private List<?> all(LiveTopic topic, Seen seen) {
    return switch (topic) {
      case STATS -> stats.newest();
      case TASKS -> tasks.newest(caller);
      default -> items.all(topic, seen);
    };
  }

  private boolean sendChanges() throws InterruptedException {
    if (System.nanoTime() < tickAt) {
      return true;
    }
    var messages = new ArrayList<byte[]>();
    for (var subscription : current()) {
      messages.addAll(changes(subscription));
    }
    if (messages.isEmpty()) {
      return true;
    }
    tickAt = System.nanoTime() + settings.tick().toNanos();
    return put(messages);
  }

  private List<byte[]> changes(Subscription of) {
    var pending = new ArrayList<News.Item>();
    var trust = new HashSet<ServerId>();
    locked(() -> {
      if (of.due() == Due.NOTHING) {
        pending.addAll(of.takePending());
        trust.addAll(of.takeTrust());
      }
    });
    var upserts = new ArrayList<byte[]>();
    var removes = new ArrayList<Gone>();
    for (var item : pending) {
      var upsert = encoded(of, item);
      if (upsert.isPresent()) {
        of.told(item.server(), item.id());
        upserts.add(upsert.get());
      } else if (of.forget(item.server(), item.id())) {
        removes.add(Gone.of(item.server(), item.id()));
      }
    }
    var freshness =
        trust.isEmpty() ? List.<ServerFreshness>of() : of.untold(items.freshness(trust));
    return upserts.isEmpty() && removes.isEmpty() && freshness.isEmpty()
        ? List.of()
        : LiveMessages.delta(of, upserts, removes, freshness, settings.part());
  }

  /** Empty for what is gone, also when it went this very moment, and for what is not seen. */
  private Optional<byte[]> encoded(Subscription of, News.Item item) {
    var encoded = item.item();
    if (encoded == null) {
      return Optional.empty();
    }
    try {
      if (of.topic() == LiveTopic.TASKS && encoded.item() instanceof StoredTask task) {
        return tasks.cut(task, caller).map(Json::write);
      }
      return of.seen().seesAllOf(item.server())
          ? Optional.of(encoded.json())
          : items.cut(encoded.item(), of.seen()).map(Json::write);
    } catch (DomainException justGone) {
      return Optional.empty();
    }
  }

  private boolean sendHeartbeat() throws InterruptedException {
    if (System.nanoTime() < heartbeatAt) {
      return true;
    }
    heartbeatAt = System.nanoTime() + settings.heartbeat().toNanos();
    return put(List.of(LiveMessages.heartbeat(clock.instant())));
  }

  /** Waits for a page that reads slowly; false when it is gone. */
  private boolean put(List<byte[]> messages) throws InterruptedException {
    var frame = LiveMessages.frame(messages);
    return channel.put(Frame.Text.ofUtf8(frame, 0, frame.length));
  }

  private void watchStats() {
    stats.choose(current().stream().filter(it -> it.topic() == LiveTopic.STATS).toList());
  }

  private List<Subscription> current() {
    lock.lock();
    try {
      return List.copyOf(subscriptions.values());
    } finally {
      lock.unlock();
    }
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }
}
