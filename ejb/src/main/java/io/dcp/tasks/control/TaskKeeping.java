package io.dcp.tasks.control;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Writes open tasks again and again, ends those that a former run of the platform left open, and
 * removes old ones.
 *
 * <p>Life cycle: {@link #begin} once, before any task can be begun; {@link #end} when the platform
 * stops.
 */
@ApplicationScoped
public class TaskKeeping {
  private static final Logger LOG = System.getLogger(TaskKeeping.class.getName());

  private TaskStore store;
  private OpenTasks open;
  private TaskSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private List<Repeated> repeated = List.of();

  protected TaskKeeping() {}

  @Inject
  public TaskKeeping(
      TaskStore store,
      OpenTasks open,
      TaskSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.store = store;
    this.open = open;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  public void begin() {
    var interrupted = store.interruptAll(clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (interrupted > 0) {
      LOG.log(Level.WARNING, "tasks.interrupted count=" + interrupted);
    }
    repeated =
        List.of(
            Repeated.start(threads, settings.writing(), open::writeAll),
            Repeated.start(threads, settings.cleaning(), this::clean));
  }

  public void end() {
    repeated.forEach(Repeated::close);
  }

  /** Removes what is too old now. */
  public void clean() {
    if (!settings.retention().isZero()) {
      store.removeEndedBefore(clock.instant().minus(settings.retention()));
    }
  }
}
