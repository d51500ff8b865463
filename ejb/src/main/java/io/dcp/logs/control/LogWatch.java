package io.dcp.logs.control;

import io.dcp.logs.boundary.LogOptions;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.stream.OutboundChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Gives every viewer the threads that bring it its lines. */
@ApplicationScoped
public class LogWatch {
  private LogHub hub;
  private ExecutorService threads;

  protected LogWatch() {}

  @Inject
  public LogWatch(LogHub hub, @VirtualThreads ExecutorService threads) {
    this.hub = hub;
    this.threads = threads;
  }

  /** Something that shows a log, and may have to wait. */
  private interface Showing {
    void show() throws InterruptedException;
  }

  public void one(
      LogSource source, LogOptions options, OutboundChannel channel, Consumer<Exception> failed) {
    var viewer =
        new LogViewer(hub, source, options, new ChannelOutput(channel, LogView.of(options)));
    start(viewer::show, failed);
  }

  public void several(
      List<LogSource> sources,
      LogOptions options,
      OutboundChannel channel,
      Consumer<Exception> failed) {
    var merged = new MergedLogs(channel, sources.size());
    for (var source : sources) {
      start(() -> show(source, options, merged), failed);
    }
    start(merged::run, failed);
  }

  private void show(LogSource source, LogOptions options, MergedLogs merged)
      throws InterruptedException {
    var output = merged.of(source.key(), LogView.of(options));
    try {
      new LogViewer(hub, source, options, output).show();
    } catch (DomainException refused) {
      // the others are still worth watching
      output.end(LogNotice.end("failed", refused.sentence()));
    }
  }

  private void start(Showing showing, Consumer<Exception> failed) {
    threads.execute(() -> {
      try {
        showing.show();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failure) {
        failed.accept(failure);
      }
    });
  }
}
