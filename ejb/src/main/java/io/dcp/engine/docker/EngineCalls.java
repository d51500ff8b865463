package io.dcp.engine.docker;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs the calls to one engine: a bounded number at a time, each on a virtual thread of its own and
 * under a deadline.
 *
 * <p>The deadline holds on Unix sockets too, which know no time-outs: the thread is interrupted,
 * and the JDK closes the socket that an interrupted virtual thread reads from. A call gives its
 * place back when its thread ends, not when its caller gives up, so a hanging engine never has more
 * threads than places.
 */
final class EngineCalls {
  private final ExecutorService threads;
  private final Semaphore places;
  private final Duration queue;
  private final EngineFailures failures;

  EngineCalls(ExecutorService threads, int atOnce, Duration queue, EngineFailures failures) {
    this.threads = threads;
    this.places = new Semaphore(atOnce, true);
    this.queue = queue;
    this.failures = failures;
  }

  /** A call that says when it gets on. */
  interface Progressing<T> {
    T call(Runnable progressed) throws Exception;
  }

  /**
   * Runs a call to its end.
   *
   * @param deadline for waiting for a place and the call together
   */
  <T> T within(Duration deadline, Callable<T> call) {
    return whileProgressing(deadline, deadline, _ -> call.call());
  }

  /**
   * Runs a long call to its end.
   *
   * @param silence how long it may go without a sign of progress
   * @param deadline for the whole
   */
  <T> T whileProgressing(Duration silence, Duration deadline, Progressing<T> call) {
    var end = System.nanoTime() + deadline.toNanos();
    takePlace(deadline.compareTo(queue) < 0 ? deadline : queue);
    var progressedAt = new AtomicLong(System.nanoTime());
    var task = new FutureTask<>(() -> call.call(() -> progressedAt.set(System.nanoTime())));
    try {
      threads.execute(() -> runAndLeave(task));
    } catch (RejectedExecutionException stopping) {
      places.release();
      throw failures.of(stopping);
    }
    while (true) {
      var now = System.nanoTime();
      var left = Math.min(end - now, progressedAt.get() + silence.toNanos() - now);
      if (left <= 0) {
        task.cancel(true);
        throw failures.timeout(now >= end ? deadline : silence);
      }
      try {
        return task.get(left, TimeUnit.NANOSECONDS);
      } catch (TimeoutException _) {
        // it may have got on in the meantime
      } catch (ExecutionException failed) {
        var cause = failed.getCause();
        throw failures.of(cause == null ? failed : cause);
      } catch (InterruptedException giveUp) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        throw failures.of(giveUp);
      } catch (CancellationException impossible) {
        throw failures.of(impossible);
      }
    }
  }

  private void runAndLeave(FutureTask<?> task) {
    try {
      task.run();
    } finally {
      places.release();
    }
  }

  private void takePlace(Duration patience) {
    try {
      if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw failures.busy();
      }
    } catch (InterruptedException giveUp) {
      Thread.currentThread().interrupt();
      throw failures.of(giveUp);
    }
  }
}
