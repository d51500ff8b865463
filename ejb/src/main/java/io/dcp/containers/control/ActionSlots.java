package io.dcp.containers.control;

import io.dcp.platform.security.ServerId;
import io.dcp.tasks.control.TaskRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds what all tasks together do at a time, on one server and over all of them. The server's
 * bound comes first: those who wait for a server that hangs take nothing from the others.
 */
@ApplicationScoped
public class ActionSlots {
  private static final Duration PATIENCE = Duration.ofMillis(200);

  private ActionSettings settings;
  private Semaphore overall;
  private final Map<ServerId, Semaphore> servers = new ConcurrentHashMap<>();

  protected ActionSlots() {}

  @Inject
  public ActionSlots(ActionSettings settings) {
    this.settings = settings;
    this.overall = new Semaphore(settings.atOnce(), true);
  }

  /** Waits for room on a server; false when the task is to end before. */
  boolean enter(ServerId server, TaskRun run) throws InterruptedException {
    if (!enter(of(server), run)) {
      return false;
    }
    var entered = false;
    try {
      entered = enter(overall, run);
      return entered;
    } finally {
      if (!entered) {
        of(server).release();
      }
    }
  }

  void leave(ServerId server) {
    overall.release();
    of(server).release();
  }

  private static boolean enter(Semaphore slots, TaskRun run) throws InterruptedException {
    while (!run.isCancelled()) {
      if (slots.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        return true;
      }
    }
    return false;
  }

  private Semaphore of(ServerId server) {
    return servers.computeIfAbsent(server, _ -> new Semaphore(settings.perServer(), true));
  }
}
