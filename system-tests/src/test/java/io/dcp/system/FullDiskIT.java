package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recordings on a disk that is full: a small file system in the place of their folder. */
@Timeout(60)
class FullDiskIT {
  private static final Path FOLDER = Lab.DATA_DIR.resolve("recordings");
  private static final Path FILLER = FOLDER.resolve("filler");

  @RegisterExtension final Workbench workbench = new Workbench();
  private String container;

  @BeforeEach
  void mount() throws IOException {
    container = Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
    Files.createDirectories(FOLDER);
    Lab.run(List.of("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", FOLDER.toString()));
  }

  @AfterEach
  void unmount() {
    Lab.run(List.of("umount", "-l", FOLDER.toString()));
    choose("best-effort");
  }

  @Test
  void f05_what_must_be_recorded_does_not_open_on_a_full_disk_and_heals() throws IOException {
    choose("required");
    fill();

    var refused = shell();
    assertThat(refused.awaitClose()).isEqualTo(1013);
    assertThat(refused.reason()).contains("must be recorded");

    Files.delete(FILLER);
    try (var terminal = shell()) {
      assertThat(terminal.await("session").has("recording")).isTrue();
    }
  }

  @Test
  void f05_what_must_be_recorded_ends_when_the_disk_becomes_full() {
    choose("required");
    var terminal = shell();
    var id = terminal.await("session").path("recording").asText();

    terminal.type("while :; do echo 0123456789012345678901234567890123456789; done\r");

    assertThat(terminal.await("error").path("code").asText()).isEqualTo("RECORDING_LOST");
    assertThat(terminal.awaitClose()).isEqualTo(1000);
    assertCut(id);
    await().atMost(Duration.ofSeconds(10)).until(() -> TerminalIT.programs(container).size() <= 2);
  }

  @Test
  void f05_what_should_be_recorded_goes_on_without_and_says_so() throws IOException {
    try (var terminal = shell()) {
      var id = terminal.await("session").path("recording").asText();
      terminal.type("i=0; while [ $i -lt 20000 ]; do i=$((i+1)); echo 0123456789 $i; done\r");
      assertThat(terminal.await("error").path("code").asText()).isEqualTo("RECORDING_LOST");
      terminal.awaitShown("0123456789 20000");
      terminal.type("echo st''ill\r");
      terminal.awaitShown("still");
      assertCut(id);
    }
    fill();
    try (var terminal = shell()) {
      assertThat(terminal.await("session").has("recording")).isFalse();
      assertThat(terminal.await("error").path("code").asText()).isEqualTo("RECORDING_LOST");
      terminal.type("echo o''pen\r");
      terminal.awaitShown("open");
    }
  }

  private static void assertCut(String id) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() ->
            Workbench.get("/api/v1/recordings/" + id)
                .json()
                .path("cutBy")
                .asText()
                .equals("unwritable"));
    assertThat(Workbench.get("/api/v1/recordings/" + id + "/cast").status()).isEqualTo(200);
  }

  private StreamClient shell() {
    return StreamClient.open(TerminalIT.path(container, "exec"), "cmd=sh");
  }

  private static void choose(String policy) {
    var headers =
        Stream.of(Platform.asAdministrator(), new String[] {"If-Match", "*"})
            .flatMap(Stream::of)
            .toArray(String[]::new);
    var answer =
        Platform.change(
            "PUT",
            Workbench.SERVERS + "/" + Workbench.local() + "/recording-policy",
            Map.of("policy", policy),
            headers);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Until nothing more can be written. */
  private static void fill() {
    try {
      while (true) {
        Files.write(FILLER, new byte[4096], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("space");
    }
  }
}
