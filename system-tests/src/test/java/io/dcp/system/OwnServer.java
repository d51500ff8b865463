package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One more server of the same build with the same settings, but an embedded database and no engine,
 * for a test that kills it.
 */
final class OwnServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern LAUNCHED = Pattern.compile("([^\0]*)/bin/tools/ws-server\\.jar");

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  /** Nothing runs yet; all that it writes goes below the folder. */
  OwnServer(Path folder) {
    this.folder = folder;
    try (var free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    } catch (IOException none) {
      throw new AssertionError(none);
    }
  }

  /** Starts it, for the first time or again, and waits until it is ready for requests. */
  void start() throws IOException {
    var program = new ProcessBuilder(installation() + "/bin/server", "run", "dcp");
    var environment = program.environment();
    environment.putAll(settings());
    environment.keySet().removeIf(name -> name.startsWith("DCP_DB_") || name.equals("JVM_ARGS"));
    environment.putAll(
        Map.of(
            "DCP_DATA_DIR", folder.toString(),
            "DCP_HTTP_PORT", Integer.toString(port),
            "DCP_LOCAL_ENGINE", "none",
            "WLP_OUTPUT_DIR", folder.resolve("server").toString(),
            "LOG_DIR", folder.resolve("logs").toString()));
    var console = folder.resolve("console.log");
    var started = program.redirectErrorStream(true).redirectOutput(console.toFile()).start();
    process = started;
    await("started")
        .atMost(PATIENCE)
        .failFast(() -> assertThat(started.isAlive()).as(Files.readString(console)).isTrue())
        .untilAsserted(
            () -> assertThat(Platform.get(at("/health/started")).status()).isEqualTo(200));
  }

  /** The whole address of one of its paths. */
  String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    Optional.ofNullable(process).orElseThrow().destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      kill();
    }
  }

  /** Where the server under test was started from. */
  private static String installation() throws IOException {
    var launched = LAUNCHED.matcher(ofServerUnderTest("cmdline"));
    assertThat(launched.find()).as("a command line of Open Liberty").isTrue();
    return launched.group(1);
  }

  private static Map<String, String> settings() throws IOException {
    return Stream.of(ofServerUnderTest("environ").split("\0"))
        .filter(variable -> variable.startsWith("DCP_"))
        .map(variable -> variable.split("=", 2))
        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
  }

  private static String ofServerUnderTest(String file) throws IOException {
    return Files.readString(Path.of("/proc", Lab.variable("DCP_TEST_SERVER_PID"), file));
  }
}
