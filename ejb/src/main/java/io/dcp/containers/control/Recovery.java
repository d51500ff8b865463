package io.dcp.containers.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.tasks.control.TaskRun;
import java.time.Duration;

/**
 * Waits until a container is well again: healthy as its health check says, or running when it has
 * none.
 *
 * @param patience how long that may take
 * @param look between two looks
 */
record Recovery(ContainerUseCases containers, Duration patience, Duration look) {

  /**
   * Returns when it is well.
   *
   * @throws DomainException {@link ErrorCode#CONTAINER_UNHEALTHY} when it is not in time, or cannot
   *     be any more
   */
  void await(ActionItem item, TaskRun run) throws InterruptedException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!isWell(item, run)) {
      if (System.nanoTime() - deadline > 0) {
        throw unwell(item, "was not well again after %d s".formatted(patience.toSeconds()));
      }
      if (run.isCancelledWithin(look)) {
        throw unwell(item, "was restarted, and not waited for, because the task was cancelled");
      }
    }
  }

  private boolean isWell(ActionItem item, TaskRun run) throws InterruptedException {
    var now = inNameOfCaller(run, () -> containers.look(item.server(), item.container()));
    return switch (now.state()) {
      case RUNNING -> isHealthy(item, now);
      case CREATED, RESTARTING -> false;
      case EXITED, DEAD, REMOVING, PAUSED ->
          throw unwell(item, "is %s after its restart".formatted(now.state().wireName()));
    };
  }

  private static boolean isHealthy(ActionItem item, ContainerSummary now) {
    return switch (now.health()) {
      case null -> true;
      case NONE, HEALTHY -> true;
      case STARTING -> false;
      case UNHEALTHY -> throw unwell(item, "is unhealthy after its restart");
    };
  }

  private static DomainException unwell(ActionItem item, String how) {
    return new DomainException(
        ErrorCode.CONTAINER_UNHEALTHY, "“%s” %s.".formatted(item.part().name(), how));
  }

  /** What use cases throw are domain exceptions, and nothing that is checked. */
  static <T> T inNameOfCaller(TaskRun run, java.util.concurrent.Callable<T> work)
      throws InterruptedException {
    try {
      return run.inNameOfCaller(work);
    } catch (RuntimeException | InterruptedException known) {
      throw known;
    } catch (Exception unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
