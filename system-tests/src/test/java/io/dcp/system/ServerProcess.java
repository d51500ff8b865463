package io.dcp.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the process of the platform holds when nobody uses it, after a full collection.
 *
 * @param threads of the operating system
 * @param files open file descriptors
 */
record ServerProcess(long heapMebibytes, long threads, long files) {
  private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
  private static final int SHIFT = 20;

  /** Waits until all connections and streams have ended. */
  static ServerProcess atRest() {
    await("all streams have ended")
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            Metrics.value("dcp_stream_connections") == 0
                && Metrics.value("dcp_log_streams") == 0
                && Metrics.value("dcp_stats_streams") == 0
                && Metrics.value("dcp_terminals") == 0);
    var process = Path.of("/proc", Lab.variable("DCP_TEST_SERVER_PID"));
    try (var files = Files.list(process.resolve("fd"))) {
      collect();
      return new ServerProcess(heapBytes() >> SHIFT, threads(process), files.count());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void collect() throws IOException {
    var command =
        new ProcessBuilder(JCMD.toString(), Lab.variable("DCP_TEST_SERVER_PID"), "GC.run")
            .redirectErrorStream(true)
            .start();
    var output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!output.contains("successfully")) {
      throw new AssertionError("no collection: " + output);
    }
  }

  private static long heapBytes() {
    return Workbench.get("/api/v1/health/detailed")
        .json()
        .path("memory")
        .path("heapUsedBytes")
        .asLong();
  }

  private static long threads(Path process) throws IOException {
    return Files.readAllLines(process.resolve("status")).stream()
        .filter(line -> line.startsWith("Threads:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
