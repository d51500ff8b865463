package io.dcp.bench;

import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** A finished log of 100 MB, whole and with timestamps, to one viewer. */
final class Logs implements Measurement {
  private static final int LINES = 1_000_000;
  private static final int ROUNDS = 3;

  /** 99 characters and the newline. */
  private static final String COMMAND =
      "awk 'BEGIN {for (i = 1; i <= %d; i++) printf \\\"%%09d %%089d\\\\n\\\", i, i}'"
          .formatted(LINES);

  private static final double MEGABYTES = LINES * 100 / 1e6;

  @Override
  public void run(Stage stage) throws Exception {
    var id = stage.create("bench-log", COMMAND);
    stage.start(id);
    while (stage.inspect(id).path("State").path("Running").asBoolean()) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    var raw = new ArrayList<Double>();
    var ours = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      raw.add(MEGABYTES / seconds(() -> readRaw(stage, id)));
      ours.add(MEGABYTES / seconds(() -> readOurs(stage, id)));
    }
    stage
        .report()
        .ratioAtLeast(
            "log of 100 MB, one viewer, median",
            new Figures(ours).median(),
            new Figures(raw).median(),
            0.8,
            "MB/s");
    stage.clean();
  }

  private static void readRaw(Stage stage, String id) throws Exception {
    try (var engine = stage.engine()) {
      var stream = engine.stream("/containers/" + id + "/logs?stdout=1&stderr=1&timestamps=1");
      var buffer = new byte[64 * 1024];
      while (stream.read(buffer) >= 0) {
        // only its speed counts
      }
    }
  }

  private static void readOurs(Stage stage, String id) throws Exception {
    var viewer = new Viewer();
    var path = "/ws/v1" + stage.containerPath(id) + "/logs";
    stage.platform().open(path, "tail=all&follow=false", viewer);
    var last = "%09d %089d".formatted(LINES, LINES);
    viewer.await(Viewer.textWith(last));
  }

  private interface Reading {
    void read() throws Exception;
  }

  private static double seconds(Reading reading) throws Exception {
    var begun = System.nanoTime();
    reading.read();
    return (System.nanoTime() - begun) / 1e9;
  }
}
