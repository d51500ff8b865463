package io.dcp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** From an isolated event of the engine to the frame that shows it. */
final class Events implements Measurement {
  private static final int EVENTS = 100;

  /** More than a tick of the live socket, so that no event waits for another one's frame. */
  private static final long APART_MILLIS = 400;

  @Override
  public void run(Stage stage) throws Exception {
    var viewer = new Viewer();
    var socket = stage.platform().open("/ws/v1/live", "", viewer);
    socket
        .sendText(
            "{\"type\":\"subscribe\",\"sub\":\"b\",\"topic\":\"containers\",\"server\":\"*\"}",
            true)
        .join();
    viewer.await(Viewer.textWith("\"last\":true"));
    var delays = new ArrayList<Double>();
    try (var engine = stage.engine();
        var events = stage.engine()) {
      var stream =
          events.stream(
              "/events?filters=%7B%22type%22%3A%5B%22container%22%5D%2C%22event%22%3A%5B%22create%22%5D%7D");
      for (var n = 0; n < EVENTS; n++) {
        var raw =
            CompletableFuture.supplyAsync(() -> {
              try {
                EngineConnection.lines(stream, 1);
                return System.nanoTime();
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
        var id = stage.create(engine, "bench-event-" + n, "true");
        var told = raw.get(10, TimeUnit.SECONDS);
        var shown = viewer.await(Viewer.textWith(id)).at();
        delays.add(Figures.millis(told, shown));
        TimeUnit.MILLISECONDS.sleep(APART_MILLIS);
      }
    }
    socket.sendClose(1000, "").join();
    var figures = new Figures(delays);
    stage.report().atMost("engine event to live frame, p50", figures.median(), 50, "ms");
    stage.report().atMost("engine event to live frame, p99", figures.percentile(0.99), 500, "ms");
    stage.clean();
  }
}
