package io.dcp.preflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  private static final String TRICKY = "it's $HOME `id` \"quoted\" \\ new\nline";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Map<String, String> environment) throws IOException {
    var complete = new HashMap<>(environment);
    complete.putIfAbsent("DCP_HTTP_PORT", Integer.toString(freePort()));
    complete.putIfAbsent("DCP_HTTPS_PORT", "-1");
    complete.putIfAbsent("DCP_DATA_DIR", folder.resolve("new/data").toString());
    return new Preflight(
            complete, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
        .run();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void a_shell_gets_exactly_the_values_whatever_characters_they_hold() throws Exception {
    assertThat(run(Map.of("DCP_DB_PASSWORD", TRICKY))).isZero();

    var shell =
        new ProcessBuilder(
            "sh", "-c", "eval \"$1\"; printf %s \"$DCP_DB_PASSWORD\"", "sh", out.toString(UTF_8));
    var process = shell.start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo(TRICKY);
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void the_data_folder_is_made() throws IOException {
    assertThat(run(Map.of())).isZero();

    assertThat(folder.resolve("new/data")).isDirectory();
  }

  @Test
  void a_port_in_use_is_one_sentence_with_port_and_variable() throws IOException {
    try (var socket = new ServerSocket(0)) {
      var port = Integer.toString(socket.getLocalPort());

      assertThat(run(Map.of("DCP_HTTP_PORT", port))).isEqualTo(Preflight.REFUSED);

      assertThat(err.toString(UTF_8))
          .isEqualTo(
              "Port %s is in use by another program: stop that program or set DCP_HTTP_PORT to a free port.%n"
                  .formatted(port));
      assertThat(out.toString(UTF_8)).isEmpty();
    }
  }

  @Test
  void a_data_folder_that_cannot_be_made_names_its_variable() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThat(run(Map.of("DCP_DATA_DIR", file.resolve("data").toString())))
        .isEqualTo(Preflight.REFUSED);

    assertThat(err.toString(UTF_8)).startsWith("DCP_DATA_DIR names the folder").hasLineCount(1);
  }

  @Test
  void an_unreachable_database_ends_with_the_reason_when_the_time_is_up() throws IOException {
    var url = "jdbc:postgresql://127.0.0.1:" + freePort() + "/dcp";

    assertThat(run(Map.of("DCP_DB_URL", url, "DCP_DB_WAIT_SECONDS", "0")))
        .isEqualTo(Preflight.REFUSED);

    assertThat(err.toString(UTF_8))
        .hasLineCount(1)
        .contains(
            "The database of DCP_DB_URL, postgresql://127.0.0.1:",
            "was not reachable for 0 s: Connection refused.");
  }
}
