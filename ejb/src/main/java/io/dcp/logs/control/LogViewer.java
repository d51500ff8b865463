package io.dcp.logs.control;

import io.dcp.engine.LogSink;
import io.dcp.engine.LogStart;
import io.dcp.engine.LogTime;
import io.dcp.logs.boundary.LogOptions;
import io.dcp.platform.problem.DomainException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Brings the log of one container to one viewer, as fast as the viewer reads: what was before from
 * the ring or, when that does not reach far enough, by a read of its own; then what comes from the
 * ring.
 */
final class LogViewer {
  /** How often a viewer may be overtaken while it reads what was before. */
  private static final int ATTEMPTS = 3;

  /** A silence that says that all that was before has come. */
  private static final Duration BEGINNING = Duration.ofMillis(100);

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final long SLACK = Duration.ofSeconds(5).toNanos();

  private final LogHub hub;
  private final LogSource source;
  private final LogOptions options;
  private final LogOutput output;
  private final LogPosition sent = new LogPosition();

  LogViewer(LogHub hub, LogSource source, LogOptions options, LogOutput output) {
    this.hub = hub;
    this.source = source;
    this.options = options;
    this.output = output;
  }

  /**
   * Shows the log until its end, or until nobody is there any more.
   *
   * @throws DomainException when it cannot be shown
   */
  void show() throws InterruptedException {
    try {
      if (options.follow()) {
        follow();
      } else {
        readFrom(new LogStart(options.tail(), options.since()));
        output.end(LogNotice.end("complete", "This is the whole log as it was asked for."));
      }
    } catch (DomainException failed) {
      if (!LogVerdict.isUnreadable(failed)) {
        throw failed;
      }
      output.end(LogNotice.end("unreadable", failed.sentence()));
    }
  }

  private void follow() throws InterruptedException {
    var seat = hub.join(source, options);
    try {
      var log = seat.log();
      log.awaitOpened();
      var cursor = seat.first() ? log.ring().beginning() : join(log.ring());
      if (cursor != null) {
        pump(log.ring(), cursor);
      }
    } finally {
      hub.leave(seat);
    }
  }

  /** Where in the ring to go on after what was before; null when nobody is there any more. */
  private LogRing.@Nullable Cursor join(LogRing ring) throws InterruptedException {
    if (options.since() == null && options.tail() >= 0) {
      var ready = ring.newest(options.tail());
      if (ready.isPresent()) {
        return ready.get();
      }
    }
    var linesBefore = ring.lines();
    var start = new LogStart(options.tail(), options.since());
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!readFrom(start)) {
        return null;
      }
      var cursor = ring.behind(sent);
      if (cursor.isPresent()) {
        return cursor.get();
      }
      start = LogStart.since(LogTime.toInstant(sent.resumeFrom(SLACK)));
    }
    // the container writes faster than this viewer reads
    var oldest = ring.oldest();
    output.notice(LogNotice.dropped(Math.max(1, oldest.line() - linesBefore)));
    return oldest;
  }

  /** Reads from the engine to the log's end as it is now; false when nobody is there any more. */
  private boolean readFrom(LogStart start) throws InterruptedException {
    var filter = sent.isEmpty() ? null : new LineFilter(new LogPosition(), sent);
    var chunks = new ChunkBuilder();
    var reading =
        new LogSink() {
          private boolean interrupted;

          @Override
          public boolean line(boolean error, long time, byte[] bytes, int offset, int length) {
            if (filter != null && !filter.passes(error, time)) {
              return true;
            }
            sent.advance(error, time);
            chunks.add(error, time, bytes, offset, length);
            return !chunks.isFull() || flush();
          }

          boolean flush() {
            try {
              return chunks.isEmpty() || output.lines(chunks.take(), 0, _ -> true);
            } catch (InterruptedException stopping) {
              Thread.currentThread().interrupt();
              interrupted = true;
              return false;
            }
          }
        };
    source.containers().readLog(source.id(), start, reading);
    var present = reading.flush();
    if (reading.interrupted) {
      throw new InterruptedException();
    }
    return present && !output.isClosed();
  }

  private void pump(LogRing ring, LogRing.Cursor cursor) throws InterruptedException {
    if (cursor.interruption() != null) {
      output.notice(cursor.interruption());
    }
    var next = cursor.entry();
    var line = cursor.line();
    while (!output.isClosed()) {
      var entry = ring.await(next, BEGINNING);
      if (entry == null) {
        output.caughtUp();
        entry = ring.await(next, LOOK);
      }
      if (entry == null) {
        continue;
      }
      if (entry.number() > next && entry.firstLine() > line) {
        output.notice(LogNotice.dropped(entry.firstLine() - line));
      }
      next = entry.number() + 1;
      if (entry.chunk() != null) {
        var from = (int) Math.max(0, line - entry.firstLine());
        show(entry.chunk(), from, cursor.filter());
        line = entry.firstLine() + entry.chunk().lines();
      } else if (entry.notice() != null && entry.last()) {
        output.end(entry.notice());
        return;
      } else if (entry.notice() != null && entry.number() >= cursor.joined()) {
        output.notice(entry.notice());
      }
    }
  }

  private void show(LogChunk chunk, int from, @Nullable LineFilter filter)
      throws InterruptedException {
    output.lines(
        chunk,
        from,
        filter == null ? _ -> true : line -> filter.passes(chunk.error(line), chunk.time(line)));
  }
}
