package io.dcp.bench;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** How soon the statistics of a container that nobody watched show a value. */
final class FirstSample implements Measurement {
  private static final int CONTAINERS = 7;

  @Override
  public void run(Stage stage) throws Exception {
    var waits = new ArrayList<Double>();
    var cpuWaits = new ArrayList<Double>();
    for (var n = 0; n < CONTAINERS; n++) {
      var id = stage.create("bench-stats-" + n, "sleep 3600");
      stage.start(id);
      var path = "/ws/v1" + stage.containerPath(id) + "/stats";
      // until the platform knows the container
      TimeUnit.MILLISECONDS.sleep(1_000);
      var ticket = stage.platform().ticket(path);
      var viewer = new Viewer();
      var begun = System.nanoTime();
      var socket = stage.platform().connect(path, "", ticket, viewer);
      var shown = viewer.await(Viewer.textWith("\"memoryBytes\"")).at();
      waits.add(Figures.millis(begun, shown));
      var cpuShown =
          viewer
              .await(
                  Viewer.textWith("\"cpuPercent\":")
                      .and(Viewer.textWith("\"cpuPercent\":null").negate()))
              .at();
      cpuWaits.add(Figures.millis(begun, cpuShown));
      socket.sendClose(1000, "").join();
    }
    stage
        .report()
        .atMost(
            "first value of statistics, slowest of " + CONTAINERS,
            new Figures(waits).percentile(1),
            1_200,
            "ms");
    stage
        .report()
        .note(
            "first share of the CPU, slowest",
            Figures.text(new Figures(cpuWaits).percentile(1)) + " ms (a second measurement)");
    stage.clean();
  }
}
