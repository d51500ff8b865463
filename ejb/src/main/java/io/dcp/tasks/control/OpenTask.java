package io.dcp.tasks.control;

import io.dcp.api.tasks.TaskError;
import io.dcp.api.tasks.TaskLogLine;
import io.dcp.api.tasks.TaskPart;
import io.dcp.api.tasks.TaskPartState;
import io.dcp.api.tasks.TaskState;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CallerScope;
import io.dcp.platform.security.ServerId;
import io.dcp.tasks.entity.TaskCounts;
import io.dcp.tasks.entity.TaskDetails;
import io.dcp.tasks.entity.TaskOrigin;
import io.dcp.tasks.entity.TaskStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A task that has not ended, or whose end is not written yet.
 *
 * <p>Life cycle: queued, {@link #begin}, {@link #end} once. Guarded by itself; nothing here waits
 * but {@link #isCancelledWithin}.
 */
final class OpenTask implements TaskRun {
  private static final int MOST_LINES = 200;
  private static final int LONGEST_TEXT = 500;

  private final TaskOrigin origin;
  private final TaskSender sender;
  private final Set<ServerId> worksOn;
  private final CallerScope scope;
  private final Clock clock;
  private final List<TaskPart> parts;
  private final Deque<TaskLogLine> log = new ArrayDeque<>();
  private final CountDownLatch cancelled = new CountDownLatch(1);

  private TaskState state = TaskState.QUEUED;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private @Nullable TaskError error;
  private boolean unwritten;
  private final Lock writing = new ReentrantLock();

  OpenTask(TaskOrigin origin, TaskSender sender, NewTask task, CallerScope scope, Clock clock) {
    this.origin = origin;
    this.sender = sender;
    this.parts = new ArrayList<>(task.parts());
    this.worksOn = task.servers();
    this.scope = scope;
    this.clock = clock;
  }

  TaskOrigin origin() {
    return origin;
  }

  /**
   * Held from asking for what is unwritten until it is written, so that nothing older comes last.
   */
  Lock writing() {
    return writing;
  }

  /** How it is at this moment. */
  synchronized StoredTask snapshot() {
    return new StoredTask(
        origin,
        new TaskStatus(state, startedAt, endedAt, isCancelled(), TaskCounts.of(parts), error),
        new TaskDetails(parts, List.copyOf(log)),
        worksOn);
  }

  /** What is to be written; empty when nothing has changed since it was asked for. */
  synchronized Optional<StoredTask> unwritten() {
    if (!unwritten) {
      return Optional.empty();
    }
    unwritten = false;
    return Optional.of(snapshot());
  }

  /** It could not be written: the next to ask gets it again. */
  synchronized void notWritten() {
    unwritten = true;
  }

  synchronized void begin() {
    state = TaskState.RUNNING;
    startedAt = now();
    unwritten = true;
  }

  /** The work returned. */
  synchronized void end() {
    var left = parts.stream().anyMatch(part -> part.state() == TaskPartState.WAITING);
    leave();
    close(isCancelled() && left ? TaskState.CANCELLED : TaskCounts.of(parts).end());
  }

  /** The work ended by an error. */
  synchronized void fail(ErrorCode code, String detail) {
    leave();
    error = new TaskError(code.name(), shortened(detail));
    close(TaskState.FAILED);
  }

  /** The platform stops. */
  synchronized void interrupt() {
    parts.replaceAll(Interruption::of);
    error = Interruption.ERROR;
    close(TaskState.INTERRUPTED);
  }

  private void leave() {
    parts.replaceAll(
        part -> part.state() == TaskPartState.WAITING ? part.in(TaskPartState.SKIPPED) : part);
  }

  private void close(TaskState end) {
    state = end;
    endedAt = now();
    unwritten = true;
  }

  /** Asks it to end; false when it has ended. */
  synchronized boolean cancel() {
    if (state.isEnd()) {
      return false;
    }
    cancelled.countDown();
    unwritten = true;
    return true;
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getCount() == 0;
  }

  @Override
  public boolean isCancelledWithin(Duration time) throws InterruptedException {
    return cancelled.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public <T> T inNameOfCaller(Callable<T> work) throws Exception {
    return sender.call(scope, work);
  }

  @Override
  public void begins(int part) {
    change(part, it -> it.in(TaskPartState.RUNNING));
  }

  @Override
  public void succeeded(int part) {
    change(part, it -> it.in(TaskPartState.SUCCEEDED));
  }

  @Override
  public void failed(int part, DomainException why) {
    var state = why.code() == ErrorCode.FORBIDDEN ? TaskPartState.DENIED : TaskPartState.FAILED;
    change(part, it -> it.in(state, why.code().name(), shortened(why.sentence())));
  }

  private synchronized void change(int part, UnaryOperator<TaskPart> change) {
    parts.set(part, change.apply(parts.get(part)));
    unwritten = true;
  }

  @Override
  public synchronized void log(String sentence) {
    if (log.size() == MOST_LINES) {
      log.removeFirst();
    }
    log.addLast(new TaskLogLine(now(), shortened(sentence)));
    unwritten = true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
  }
}
