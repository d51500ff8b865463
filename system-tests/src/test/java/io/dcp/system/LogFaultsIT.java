package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A watched log while its engine dies or hangs: nothing lost, nothing doubled (F01, F02). */
@RunsAlone
class LogFaultsIT {
  private static final String ENGINE = "2";

  @RegisterExtension final Workbench workbench = new Workbench();
  private String server = "";
  private String container = "";

  @BeforeEach
  void begin() {
    server = workbench.register(2, Lab.unique("logs"));
    container = Lab.unique("counts");
    Lab.docker(
        2,
        "run",
        "-d",
        "--restart",
        "always",
        "--name",
        container,
        Lab.BUSYBOX,
        "sh",
        "-c",
        "trap 'exit 0' TERM; n=0; while :; do n=$((n+1)); echo line $n; echo error $n >&2; sleep 0.01; done");
  }

  @AfterEach
  void end() {
    Lab.docker(2, "rm", "-f", container);
  }

  @Test
  void f01_an_engine_that_is_killed_and_comes_back_costs_no_line() {
    try (var viewer = watch()) {
      viewer.awaitLines(200);
      Lab.control("kill", ENGINE);
      awaitInterruption(viewer, Duration.ofSeconds(3));
      var known = viewer.lines().size();
      Lab.control("start", ENGINE);

      awaitMore(viewer, known);
      assertComplete(viewer);
    }
  }

  @Test
  void f02_an_engine_that_hangs_costs_no_line() {
    try (var viewer = watch()) {
      viewer.awaitLines(200);
      Lab.control("pause", ENGINE);
      try {
        awaitInterruption(viewer, Duration.ofSeconds(30));
      } finally {
        Lab.control("resume", ENGINE);
      }

      awaitMore(viewer, viewer.lines().size());
      assertComplete(viewer);
    }
  }

  private Viewer watch() {
    return Viewer.of(Sockets.logs(server, container), "&tail=all");
  }

  private static void awaitInterruption(Viewer viewer, Duration atMost) {
    await("viewers are told").atMost(atMost).until(() -> !viewer.ofType("interrupted").isEmpty());
  }

  private static void awaitMore(Viewer viewer, int known) {
    await("the log goes on")
        .atMost(Duration.ofSeconds(60))
        .until(() -> !viewer.ofType("resumed").isEmpty() && viewer.lines().size() > known + 200);
  }

  /**
   * What came equals the beginning of what the engine tells afterwards, for each of the two
   * streams: the engine stamps a line of one before it writes it down, and may write some of the
   * other first.
   */
  private void assertComplete(Viewer viewer) {
    var seen = LogsSocketIT.asDocker(viewer.wholeLines());
    assertThat(seen).doesNotHaveDuplicates();
    var told = new HashSet<>(LogsSocketIT.dockerLogs(2, container));
    assertThat(told).containsAll(seen);
    for (var word : List.of(" line ", " error ")) {
      var mine = seen.stream().filter(line -> line.contains(word)).toList();
      assertThat(mine).isSorted();
      assertThat(mine)
          .containsAll(
              told.stream()
                  .filter(line -> line.contains(word))
                  .filter(line -> time(line).compareTo(time(mine.getLast())) < 0)
                  .toList());
    }
  }

  private static String time(String line) {
    return line.split(" ", 2)[0];
  }
}
