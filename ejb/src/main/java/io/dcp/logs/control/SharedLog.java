package io.dcp.logs.control;

import io.dcp.engine.LogSink;
import io.dcp.engine.LogStart;
import io.dcp.engine.LogStream;
import io.dcp.engine.LogTime;
import io.dcp.platform.problem.DomainException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one stream of a container's log that all its viewers share.
 *
 * <p>Life cycle: opened for the first viewer; opened again from where it was whenever it breaks, as
 * long as there are viewers; ended for good when the container has ended or is gone, or some
 * seconds after the last viewer left.
 */
final class SharedLog implements Runnable {
  /** One output stream may be so far behind the other, in nanoseconds of the engine's time. */
  private static final long SLACK = Duration.ofSeconds(5).toNanos();

  private static final int SLOWEST_RETRY = 10;

  private final LogSource source;
  private final LogSettings settings;
  private final LogStart begin;
  private final LogRing ring;
  private final LogBatches batches;
  private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean over;
  private @Nullable LogStream stream;
  private boolean interrupted;

  SharedLog(LogSource source, LogSettings settings, LogStart begin) {
    this.source = source;
    this.settings = settings;
    this.begin = begin;
    this.ring = new LogRing(settings.ringBytes());
    this.batches = new LogBatches(ring, settings.batch());
  }

  LogRing ring() {
    return ring;
  }

  LogSource source() {
    return source;
  }

  /** Publishes what waits for its batch; a thread of its own calls this until the end. */
  LogBatches batches() {
    return batches;
  }

  /** Whether nothing more comes: who wants to watch now needs another one. */
  boolean isOver() {
    return over;
  }

  /**
   * Waits until the engine has begun to answer, so that whatever is read afterwards leaves no gap.
   *
   * @throws DomainException why it did not
   */
  void awaitOpened() {
    try {
      opened.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof DomainException refused) {
        throw refused;
      }
      throw failed;
    }
  }

  @Override
  public void run() {
    try {
      var pause = settings.retry();
      var verdict = LogVerdict.again();
      while (verdict.goesOn() && !isClosed()) {
        verdict = once();
        if (verdict.isBroken()) {
          interrupt(verdict.detail());
        } else {
          pause = settings.retry();
        }
        if (verdict.goesOn() && closing.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
          break;
        }
        pause = longer(pause);
      }
      over = true;
      if (!verdict.goesOn()) {
        ring.end(LogNotice.end(verdict.reason(), verdict.detail()));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      over = true;
      opened.complete(false);
      batches.close();
    }
  }

  /** Opens the stream and reads it to its end. */
  private LogVerdict once() throws InterruptedException {
    try (var fresh = source.containers().followLog(source.id(), start())) {
      if (!use(fresh)) {
        return LogVerdict.again();
      }
      opened.complete(true);
      if (interrupted) {
        interrupted = false;
        ring.resumed(LogNotice.resumed());
      }
      fresh.read(sink());
      batches.flush();
      return isClosed() ? LogVerdict.again() : LogVerdict.ofEnd(source);
    } catch (DomainException failed) {
      batches.flush();
      if (opened.completeExceptionally(failed)) {
        close();
        return LogVerdict.again();
      }
      return isClosed() ? LogVerdict.again() : LogVerdict.of(failed);
    }
  }

  private LogStart start() {
    var from = ring.position().resumeFrom(SLACK);
    return from == LogSink.NO_TIME ? begin : LogStart.since(LogTime.toInstant(from));
  }

  private LogSink sink() {
    var position = ring.position();
    if (position.isEmpty()) {
      return batches;
    }
    var filter = new LineFilter(new LogPosition(), position);
    return (error, time, bytes, offset, length) ->
        !filter.passes(error, time) || batches.line(error, time, bytes, offset, length);
  }

  private void interrupt(String detail) {
    if (!interrupted) {
      interrupted = true;
      ring.interrupted(LogNotice.interrupted(ring.position().newest(), detail));
    }
  }

  private Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    var most = settings.retry().multipliedBy(SLOWEST_RETRY);
    return twice.compareTo(most) < 0 ? twice : most;
  }

  /** Breaks the stream off, because its server does not answer; it is opened again later. */
  synchronized void breakOff() {
    if (stream != null) {
      stream.close();
    }
  }

  private synchronized boolean use(LogStream fresh) {
    stream = fresh;
    return !isClosed();
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  synchronized void close() {
    over = true;
    closing.countDown();
    breakOff();
  }
}
