package io.dcp.logs.control;

import io.dcp.api.servers.ServerState;
import io.dcp.engine.LogStart;
import io.dcp.logs.boundary.LogOptions;
import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.servers.control.Fleet;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;
import org.jspecify.annotations.Nullable;

/** Brings the viewers of one container together at one stream, and ends streams without viewers. */
@ApplicationScoped
public class LogHub {
  /** Most lines that a stream itself begins with; who wants more reads them apart. */
  static final int LARGEST_BEGINNING = 5_000;

  private static final Duration TICK = Duration.ofMillis(250);

  private Fleet fleet;
  private LogSettings settings;
  private ExecutorService threads;
  private final Map<String, Watched> watched = new HashMap<>();
  private @Nullable Repeated watch;

  private static final class Watched {
    private final SharedLog log;
    private int viewers;
    private long emptySince;

    Watched(SharedLog log) {
      this.log = log;
    }
  }

  /**
   * A viewer's part in a stream.
   *
   * @param first whether the stream was opened for this viewer, with the lines that it asked for
   */
  record Seat(SharedLog log, boolean first) {}

  protected LogHub() {}

  @Inject
  public LogHub(Fleet fleet, LogSettings settings, @VirtualThreads ExecutorService threads) {
    this.fleet = fleet;
    this.settings = settings;
    this.threads = threads;
  }

  /** With the application, so that its metrics are there. */
  void begin(@Observes Startup started) {}

  @PostConstruct
  void start() {
    watch = Repeated.start(threads, TICK, this::look);
  }

  @PreDestroy
  synchronized void stop() {
    if (watch != null) {
      watch.close();
    }
    watched.values().forEach(one -> one.log.close());
    watched.clear();
  }

  /** Joins the stream of a container, which is opened when there is none. */
  synchronized Seat join(LogSource source, LogOptions options) {
    var known = watched.get(source.key());
    if (known != null && !known.log.isOver()) {
      known.viewers++;
      return new Seat(known.log, false);
    }
    var asked = options.since() == null && isShort(options.tail());
    var log = new SharedLog(source, settings, LogStart.newest(asked ? options.tail() : 0));
    var fresh = new Watched(log);
    fresh.viewers = 1;
    watched.put(source.key(), fresh);
    threads.execute(log);
    threads.execute(log.batches());
    return new Seat(log, asked);
  }

  private static boolean isShort(int tail) {
    return tail >= 0 && tail <= LARGEST_BEGINNING;
  }

  synchronized void leave(Seat seat) {
    var known = watched.get(seat.log().source().key());
    if (known != null && known.log == seat.log()) {
      known.viewers--;
      known.emptySince = System.nanoTime();
    } else {
      // it is over, and another one has taken its place
      seat.log().close();
    }
  }

  /** Streams that are open now. */
  @Gauge(
      name = "dcp_log_streams",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Logs that are followed at the engines.")
  public synchronized int streams() {
    return watched.size();
  }

  private synchronized void look() {
    var now = System.nanoTime();
    watched
        .values()
        .removeIf(one -> {
          if (one.log.isOver()) {
            return one.viewers == 0;
          }
          if (one.viewers == 0 && now - one.emptySince >= settings.linger().toNanos()) {
            one.log.close();
            return true;
          }
          if (!answers(one.log.source())) {
            one.log.breakOff();
          }
          return false;
        });
  }

  /** A stream of a server that vanished from the network is silent for ever. */
  private boolean answers(LogSource source) {
    try {
      return fleet.server(source.server()).health().state() != ServerState.UNREACHABLE;
    } catch (DomainException removed) {
      return false;
    }
  }
}
