package io.dcp.logs.control;

import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.concurrent.locks.LockSupport;

/**
 * What the end of a log's stream means.
 *
 * @param reason a word for programs when nothing more comes; empty when the stream goes on
 * @param detail a sentence; empty when there is nothing to tell
 */
record LogVerdict(String reason, String detail, boolean isBroken) {
  private static final long LOOK_AGAIN_NANOS = 250_000_000L;
  private static final int LOOKS = 8;

  static LogVerdict again() {
    return new LogVerdict("", "", false);
  }

  boolean goesOn() {
    return reason.isEmpty();
  }

  /** The engine ended the stream: because the container ended, or because it stops itself. */
  static LogVerdict ofEnd(LogSource source) {
    try {
      var looks = 0;
      var summary = look(source);
      // a removal by force first ends the container: wait a little for what comes of it
      while (mayBeBeingRemoved(summary.state(), looks) && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        looks++;
        summary = look(source);
      }
      return ofState(summary);
    } catch (DomainException failed) {
      return of(failed);
    }
  }

  private static ContainerSummary look(LogSource source) {
    return source.containers().inspect(source.id()).detail().summary();
  }

  private static boolean mayBeBeingRemoved(ContainerState state, int looks) {
    return switch (state) {
      case REMOVING, DEAD -> looks < LOOKS;
      case EXITED -> looks < 2;
      default -> false;
    };
  }

  private static LogVerdict ofState(ContainerSummary summary) {
    return switch (summary.state()) {
      case RUNNING, PAUSED, RESTARTING -> again();
      case CREATED -> new LogVerdict("created", "The container has not been started yet.", false);
      case REMOVING -> new LogVerdict("removed", "The container is being removed.", false);
      case EXITED, DEAD ->
          new LogVerdict(
              "exited",
              summary.exitCode() == null
                  ? "The container has ended."
                  : "The container has ended with code %d.".formatted(summary.exitCode()),
              false);
    };
  }

  /** A call failed, or the stream broke. */
  static LogVerdict of(DomainException failed) {
    return switch (failed.code()) {
      case CONTAINER_NOT_FOUND ->
          new LogVerdict("removed", "The container has been removed.", false);
      case SERVER_NOT_FOUND ->
          new LogVerdict("removed", "The server is no longer registered.", false);
      case LOGS_NOT_READABLE -> new LogVerdict("unreadable", failed.sentence(), false);
      default -> new LogVerdict("", failed.sentence(), true);
    };
  }

  /** Whether this failure at the beginning of watching is told as an end and not as a failure. */
  static boolean isUnreadable(DomainException failed) {
    return failed.code() == ErrorCode.LOGS_NOT_READABLE;
  }
}
