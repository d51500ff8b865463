package io.dcp.engine;

import io.dcp.api.containers.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A log in memory, followed until its container ends, the engine fails or it is closed. */
final class TestingLogStream implements LogStream {
  private static final long LOOK_MILLIS = 20;

  private final TestingEngine engine;
  private final TestingContainers containers;
  private final TestingContainer container;
  private final LogStart start;
  private int next;
  private boolean closed;

  TestingLogStream(
      TestingEngine engine,
      TestingContainers containers,
      TestingContainer container,
      LogStart start) {
    this.engine = engine;
    this.containers = containers;
    this.container = container;
    this.start = start;
    this.next = container.log.size() - selected(container.log, start).size();
    engine.logOpened();
  }

  /** The lines from there on; their times never fall. */
  static List<LogLine> selected(List<LogLine> log, LogStart start) {
    var since = start.since();
    var after =
        log.stream()
            .filter(line -> since == null || !Instant.parse(line.t()).isBefore(since))
            .toList();
    return start.tail() == LogStart.ALL || start.tail() >= after.size()
        ? after
        : after.subList(after.size() - start.tail(), after.size());
  }

  static boolean hand(LogLine line, LogSink sink) {
    var bytes = line.m().getBytes(StandardCharsets.UTF_8);
    return sink.line(
        line.s().equals("stderr"), LogTime.of(Instant.parse(line.t())), bytes, 0, bytes.length);
  }

  @Override
  public void read(LogSink sink) {
    while (true) {
      List<LogLine> fresh;
      synchronized (containers) {
        while (!closed && next >= container.log.size() && lives()) {
          engine.requireReachable();
          try {
            containers.wait(LOOK_MILLIS);
          } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return;
          }
        }
        if (closed || next >= container.log.size()) {
          return;
        }
        engine.requireReachable();
        fresh = List.copyOf(container.log.subList(next, container.log.size()));
        next = container.log.size();
      }
      for (var line : fresh) {
        if (!hand(line, sink)) {
          return;
        }
      }
    }
  }

  private boolean lives() {
    return container.runs() && containers.exists(container);
  }

  @Override
  public void close() {
    synchronized (containers) {
      if (!closed) {
        closed = true;
        engine.logClosed();
        containers.notifyAll();
      }
    }
  }
}
