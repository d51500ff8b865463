package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.engine.Engine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.ServerId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Mirrors one server.
 *
 * <p>Life cycle: {@link #run} on a thread of its own, which is the only one that decides what is
 * read and taken over, until {@link #stop}. It connects, hears events, reads everything, and from
 * then on reads again what events name; when the stream of events ends or the monitor gives the
 * server up, what is known is stale, and it connects anew after a pause.
 */
final class ServerMirror implements Runnable {
  private static final Logger LOG = System.getLogger(ServerMirror.class.getName());
  private static final Duration RESYNC_AFTER_LOSS = Duration.ofSeconds(1);
  private static final long ANY_LENGTH = Duration.ofHours(1).toNanos();

  private final ServerId server;
  private final Supplier<Engine> engines;
  private final Runnable doubt;
  private final HeardBefore heardBefore;
  private final MirrorSettings settings;
  private final ExecutorService threads;
  private final Clock clock;
  private final ServerModel model;
  private final String identity = UUID.randomUUID().toString();
  private final Inbox inbox = new Inbox();
  private final ToldEvents told = new ToldEvents();

  private final List<Signal.Wanted> waiting = new ArrayList<>();
  private final Set<Topic> awaited = EnumSet.noneOf(Topic.class);
  private final Map<Topic, Set<String>> touched = new EnumMap<>(Topic.class);
  private final ReadPlan plan;
  private int connection;
  private int attempts;
  private long resyncAt;
  private boolean stopped;

  private volatile Trust trust = Trust.NEVER_READ;

  /**
   * How far the model can be trusted.
   *
   * @param synced whether it was ever read
   * @param live whether it is right now
   * @param asOf when it was last known to be right; null before it was ever read
   */
  record Trust(boolean synced, boolean live, @Nullable Instant asOf) {
    static final Trust NEVER_READ = new Trust(false, false, null);
  }

  ServerMirror(
      ServerId server,
      Supplier<Engine> engines,
      Runnable doubt,
      HeardBefore heardBefore,
      ServerModel model,
      MirrorSettings settings,
      ExecutorService threads,
      Clock clock) {
    this.server = server;
    this.engines = engines;
    this.doubt = doubt;
    this.heardBefore = heardBefore;
    this.model = model;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
    this.plan = new ReadPlan(settings.quiet(), settings.readsAtOnce());
  }

  /** Tells this mirror from those before it, whose versions counted from the same number. */
  String identity() {
    return identity;
  }

  ServerModel model() {
    return model;
  }

  Trust trust() {
    return trust;
  }

  /** The monitor has checked the server. */
  void checked(boolean usable) {
    inbox.put(new Signal.Checked(usable));
  }

  /** Reads a container anew; done when the model shows what it is now, or that it is gone. */
  CompletableFuture<Void> refresh(String container) {
    var id = model.container(container).map(it -> it.id()).orElse(container);
    var waiting = new CompletableFuture<Void>();
    inbox.put(new Signal.Wanted(new Key(Topic.CONTAINERS, id), waiting));
    return waiting;
  }

  void stop() {
    inbox.put(new Signal.Stop());
  }

  @Override
  public void run() {
    try {
      remember();
      while (!stopped) {
        var begun = System.nanoTime();
        connect();
        if (System.nanoTime() - begun > settings.longestPause().toNanos()) {
          attempts = 0;
        }
        distrust();
        if (!stopped) {
          pause();
        }
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      model.tell(new Change.Ended(server));
    }
  }

  /** Events of the time in which there was no platform are asked for, without those before it. */
  private void remember() {
    try {
      told.remember(heardBefore.last(server));
    } catch (RuntimeException unknown) {
      LOG.log(Level.WARNING, "mirror.events-before-unknown server=" + server, unknown);
    }
  }

  /** One connection from its beginning to its end. */
  private void connect() throws InterruptedException {
    connection++;
    Engine engine;
    try {
      engine = engines.get();
    } catch (DomainException unusable) {
      return;
    }
    var own = connection;
    Future<?> stream = threads.submit(() -> hear(engine, own));
    try {
      follow(new EngineReads(engine, model));
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, "mirror.failed server=" + server, unexpected);
    } finally {
      stream.cancel(true);
    }
  }

  private void hear(Engine engine, int own) {
    RuntimeException failure = null;
    try {
      engine.events().follow(told.newest(), inbox.listener(own));
    } catch (RuntimeException broken) {
      failure = broken;
    }
    inbox.put(new Signal.Closed(own, failure));
  }

  private void follow(EngineReads reads) throws InterruptedException {
    resyncAt = System.nanoTime() + ANY_LENGTH;
    while (true) {
      beginReads(reads);
      var now = System.nanoTime();
      var patience = Math.min(plan.idleFor(now, ANY_LENGTH), Math.max(0, resyncAt - now));
      var signal = inbox.poll(patience);
      if (signal != null && !goesOn(signal)) {
        return;
      }
      if (System.nanoTime() - resyncAt >= 0) {
        sync();
      }
    }
  }

  /** Reacts to a signal; false when it ends the connection. */
  private boolean goesOn(Signal signal) {
    if (signal instanceof Signal.OfConnection of && of.connection() != connection) {
      return true;
    }
    switch (signal) {
      case Signal.Opened _ -> sync();
      case Signal.Lost _ ->
          resyncAt = Math.min(resyncAt, System.nanoTime() + RESYNC_AFTER_LOSS.toNanos());
      case Signal.Happened happened -> react(happened.event());
      case Signal.Told read -> takeOver(read);
      case Signal.Untold read -> {
        return plan(read);
      }
      case Signal.Wanted wanted -> refresh(wanted);
      case Signal.Checked checked -> {
        if (checked.usable()) {
          confirm();
        }
        return checked.usable();
      }
      case Signal.Closed closed -> {
        LOG.log(Level.DEBUG, "mirror.closed server=" + server, closed.failure());
        doubt.run();
        return false;
      }
      case Signal.Stop _ -> {
        stopped = true;
        return false;
      }
    }
    return true;
  }

  /** Begins to read everything. Events are heard already, so nothing falls between. */
  private void sync() {
    var now = System.nanoTime();
    resyncAt = now + settings.resync().toNanos();
    for (var topic : Topic.values()) {
      plan.want(Key.all(topic), now);
    }
    if (!trust.live()) {
      awaited.addAll(EnumSet.allOf(Topic.class));
    }
  }

  private void beginReads(EngineReads reads) {
    var own = connection;
    for (var key = plan.next(System.nanoTime());
        key.isPresent();
        key = plan.next(System.nanoTime())) {
      var wanted = key.get();
      if (wanted.isAll()) {
        touched.put(wanted.topic(), new HashSet<>());
      }
      threads.execute(() -> inbox.put(read(reads, own, wanted)));
    }
  }

  private static Signal read(EngineReads reads, int own, Key key) {
    try {
      return new Signal.Told(own, key, reads.read(key));
    } catch (RuntimeException failed) {
      return new Signal.Untold(own, key, failed);
    }
  }

  private void takeOver(Signal.Told read) {
    var key = read.key();
    var except = key.isAll() ? touched.remove(key.topic()) : null;
    read.takeOver().accept(except == null ? Set.of() : except);
    plan.done(key, System.nanoTime());
    if (key.equals(Key.all(Topic.CONTAINERS))) {
      inspectInBackground();
    }
    if (key.isAll()) {
      arrived(key.topic());
    }
  }

  /** Lists tell neither times nor counts: those that nothing is known of come first. */
  private void inspectInBackground() {
    var all = model.containers();
    for (var inspected : List.of(false, true)) {
      plan.wantSometime(
          all.stream()
              .filter(container -> (container.restartCount() != null) == inspected)
              .map(container -> new Key(Topic.CONTAINERS, container.id()))
              .toList());
    }
  }

  /** A read failed; false when nothing can be shown without it. */
  private boolean plan(Signal.Untold read) {
    var key = read.key();
    LOG.log(Level.DEBUG, "mirror.unread server=" + server + " " + key, read.failure());
    if (key.equals(Key.all(Topic.CONTAINERS)) && !trust.live()) {
      return false;
    }
    plan.failed(key, System.nanoTime());
    if (key.isAll()) {
      touched.remove(key.topic());
      arrived(key.topic());
    }
    return true;
  }

  private void arrived(Topic topic) {
    if (!awaited.remove(topic) || !awaited.isEmpty()) {
      return;
    }
    trust = new Trust(true, true, clock.instant());
    model.tell(new Change.Trusted(server));
    LOG.log(
        Level.INFO, "mirror.live server=" + server + " containers=" + model.containers().size());
    waiting.forEach(wanted -> plan.want(wanted.key(), System.nanoTime(), wanted.waiting()));
    waiting.clear();
  }

  private void react(EngineEvent event) {
    if (!told.isNew(event)) {
      return;
    }
    confirm();
    model.happened(event);
    switch (Reaction.to(event)) {
      case Reaction.Read(var key) -> want(key);
      case Reaction.ReadNowAndLater(var key) -> {
        want(key);
        plan.wantAgain(key, System.nanoTime() + settings.afterEnd().toNanos());
      }
      case Reaction.Forget(var key) -> gone(key);
      case Reaction.ReadAll _ -> sync();
      case Reaction.Nothing _ -> {}
    }
  }

  private void want(Key key) {
    touch(key);
    plan.want(key, System.nanoTime());
  }

  /** An event says so. A read that is under way may have seen it still: it is repeated. */
  private void gone(Key key) {
    touch(key);
    model.gone(key.topic(), key.id());
    if (plan.isRunning(key)) {
      plan.want(key, System.nanoTime());
    }
  }

  private void touch(Key key) {
    touched.computeIfPresent(
        key.topic(),
        (_, ids) -> {
          ids.add(key.id());
          return ids;
        });
  }

  private void refresh(Signal.Wanted wanted) {
    if (trust.live()) {
      touch(wanted.key());
      plan.want(wanted.key(), System.nanoTime(), wanted.waiting());
    } else {
      keep(wanted);
    }
  }

  /** For the next time that the mirror is live, unless whoever waits has given up by then. */
  private void keep(Signal.Wanted wanted) {
    waiting.removeIf(other -> other.waiting().isDone());
    waiting.add(wanted);
  }

  private void confirm() {
    if (trust.live()) {
      trust = new Trust(true, true, clock.instant());
    }
  }

  private void distrust() {
    plan.abandon().forEach(left -> waiting.add(new Signal.Wanted(left.getKey(), left.getValue())));
    awaited.clear();
    touched.clear();
    if (trust.live()) {
      trust = new Trust(true, false, trust.asOf());
      model.tell(new Change.Trusted(server));
      LOG.log(Level.WARNING, "mirror.stale server=" + server);
    }
  }

  /** Waits longer after each attempt, until the monitor finds the server usable. */
  private void pause() throws InterruptedException {
    var doubled = settings.shortestPause().toNanos() << Math.min(attempts++, 16);
    var longest = Math.min(doubled, settings.longestPause().toNanos());
    var end = System.nanoTime() + ThreadLocalRandom.current().nextLong(longest / 2, longest + 1);
    for (var left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      switch (inbox.poll(left)) {
        case Signal.Wanted wanted -> keep(wanted);
        case Signal.Checked(var usable) when usable -> {
          return;
        }
        case Signal.Stop _ -> {
          stopped = true;
          return;
        }
        case null, default -> {}
      }
    }
  }
}
