package io.dcp.terminals.control;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.LastingRights;
import io.dcp.platform.security.ServerId;
import io.dcp.recordings.control.SessionRecording;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.jspecify.annotations.Nullable;

/** All terminals that are open or wait for their viewer to come back. */
@ApplicationScoped
public class TerminalHub {
  private static final Logger LOG = System.getLogger(TerminalHub.class.getName());
  private static final Duration SWEEP = Duration.ofMillis(500);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

  private TerminalSettings settings;
  private ProgramEnding ending;
  private LastingRights rights;
  private ExecutorService threads;
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private final Leftovers leftovers = new Leftovers();
  private volatile boolean stopping;
  private @Nullable Repeated sweeping;
  private @Nullable Repeated retrying;

  /** A session, its audit record, and how far its end is. */
  private record Open(TerminalSession session, TerminalRecords.Entry entry, CountDownLatch ended) {

    /** Everything is over; its recording is closed first, so that its record can tell of it. */
    void finish() {
      entry.ended(session.typed(), session.shown(), session.details().recording().end());
      ended.countDown();
    }
  }

  protected TerminalHub() {}

  @Inject
  public TerminalHub(
      TerminalSettings settings,
      ProgramEnding ending,
      LastingRights rights,
      @VirtualThreads ExecutorService threads) {
    this.settings = settings;
    this.ending = ending;
    this.rights = rights;
    this.threads = threads;
  }

  /** With the application, so that its metrics are there. */
  void begin(@Observes Startup started) {}

  @PostConstruct
  public void start() {
    sweeping = Repeated.start(threads, SWEEP, this::sweep);
    retrying =
        Repeated.start(
            threads,
            settings.retry(),
            () -> leftovers.retry(ending, System.nanoTime(), settings.retryFor().toNanos()));
  }

  /**
   * Refuses what would be too much.
   *
   * @throws DomainException {@link ErrorCode#TOO_MANY_STREAMS}
   */
  void requireRoom() {
    if (stopping || open.size() >= settings.most()) {
      throw new DomainException(
          ErrorCode.TOO_MANY_STREAMS,
          "%d terminals are open, and that is the limit.".formatted(settings.most()));
    }
  }

  /** Takes care of a session from now on. */
  void add(TerminalSession session, TerminalRecords.Entry entry) {
    open.put(session.details().id(), new Open(session, entry, new CountDownLatch(1)));
    session.begin(threads, () -> threads.execute(() -> afterwards(session)));
    session.details().recording().whenTroubled(trouble -> unrecorded(session, trouble));
    if (stopping) {
      end(session);
    }
  }

  private void unrecorded(TerminalSession session, SessionRecording.Trouble trouble) {
    if (trouble.fatal()) {
      session.refuse(ErrorCode.RECORDING_LOST, trouble.sentence());
      end(session);
    } else {
      session.tellUnrecorded(trouble);
    }
  }

  /** The session that a user left in a container, if it is still there. */
  public Optional<TerminalSession> find(
      String id, Caller caller, ServerId server, String container) {
    return Optional.ofNullable(open.get(id))
        .map(Open::session)
        .filter(session -> !session.isOver())
        .filter(session -> session.details().caller().userId().equals(caller.userId()))
        .filter(session -> session.details().server().equals(server))
        .filter(session -> session.details().container().equals(container));
  }

  /** Sessions that are open or wait. */
  @Gauge(
      name = "dcp_terminals",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Terminals that are open.")
  public int count() {
    return open.size();
  }

  /** Ends a session and what it started; returns at once. */
  void end(TerminalSession session) {
    var known = open.remove(session.details().id());
    if (known != null) {
      threads.execute(() -> endNow(known));
    }
  }

  private void endNow(Open known) {
    var session = known.session();
    try {
      if (session.details().marker().isPresent()) {
        session.sayGoodbye(threads, settings.farewell());
      }
      kill(known);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unexpected) {
      LOG.log(Level.ERROR, "terminal.end-failed", unexpected);
    } finally {
      session.close();
      known.finish();
    }
  }

  private void kill(Open known) {
    var details = known.session().details();
    if (details.marker().isEmpty()) {
      return;
    }
    var marker = details.marker().get();
    switch (ending.end(details.server(), details.container(), marker)) {
      case Ending.Complete _ -> {}
      case Ending.Survived survived ->
          known.entry().leftBehind("processes " + String.join(" ", survived.processes()));
      case Ending.Unknown unknown -> {
        known.entry().leftBehind(unknown.reason());
        if (unknown.again()) {
          leftovers.add(
              new Leftovers.Leftover(
                  details.server(),
                  details.container(),
                  marker,
                  () -> known.entry().leftBehind("given up: " + unknown.reason()),
                  System.nanoTime()));
        }
      }
    }
  }

  /** A program that ended by itself leaves only what it meant to leave; a broken one may run on. */
  private void afterwards(TerminalSession session) {
    var known = open.remove(session.details().id());
    if (known == null) {
      return;
    }
    if (session.brokeOff()) {
      kill(known);
    }
    known.finish();
  }

  private void sweep() {
    var now = System.nanoTime();
    for (var known : open.values()) {
      var session = known.session();
      if (session.isLeft(now, settings.reconnect())) {
        end(session);
      } else if (isRefused(session)) {
        // whoever looks is told by the connection that the right is gone, and not of an exit
        session.hide();
        end(session);
      } else if (session.isIdle(now, settings.idleLimit())) {
        session.refuse(
            ErrorCode.TERMINAL_IDLE, "Nobody typed for a long time: the terminal was ended.");
        end(session);
      }
    }
  }

  /** A right that is lost ends a terminal also while nobody looks at it. */
  private boolean isRefused(TerminalSession session) {
    try {
      var details = session.details();
      var container = new ContainerRef(details.container());
      return rights
          .lost(details.caller(), Action.CONTAINER_EXEC, details.server(), container)
          .isPresent();
    } catch (RuntimeException unknown) {
      LOG.log(Level.WARNING, "terminal.rights-unknown", unknown);
      return false;
    }
  }

  /** Ends every terminal and waits for it a while, because the platform stops. */
  @PreDestroy
  public void stop() {
    stopping = true;
    var all = List.copyOf(open.values());
    // whoever looks is told by the connection that the platform stops
    all.forEach(known -> known.session().hide());
    all.forEach(known -> end(known.session()));
    var until = System.nanoTime() + STOP_PATIENCE.toNanos();
    try {
      for (var known : all) {
        if (!known.ended().await(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          known.entry().leftBehind("the platform stopped before its end");
        }
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    if (sweeping != null) {
      sweeping.close();
    }
    if (retrying != null) {
      retrying.close();
    }
  }
}
