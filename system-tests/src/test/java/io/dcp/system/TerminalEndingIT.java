package io.dcp.system;

import static io.dcp.system.StreamClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Row S25: terminals that end, and input that is too much. */
@Timeout(90)
class TerminalEndingIT {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int MESSAGE = 32 * 1024;

  @RegisterExtension final Workbench workbench = new Workbench();
  private String container;

  @BeforeEach
  void run() {
    container = Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
  }

  @Test
  void s25_leaving_the_page_ends_the_shell_and_what_it_started() {
    var terminal = shell();
    terminal.type("sleep 4000 & (sleep 4001 &) ; setsid sleep 4002 & echo rea''dy\r");
    terminal.awaitShown("ready");
    await().until(() -> running("sleep 400") == 3);

    terminal.leave(1001);

    awaitNothingOf(Duration.ofSeconds(5), "sleep 400");
  }

  @Test
  void s25_a_program_that_ignores_everything_ends_too() {
    var terminal = shell();
    terminal.type("trap '' INT HUP TERM QUIT; (trap '' INT HUP TERM; env -i sleep 4100) &\r");
    terminal.type("echo rea''dy; while :; do sleep 0.2; done\r");
    terminal.awaitShown("ready");
    await().until(() -> running("sleep 4100") == 1);

    terminal.leave(1000);

    awaitNothingOf(Duration.ofSeconds(5), "sleep 4100");
  }

  @Test
  void s25_a_program_without_a_terminal_ends_when_its_viewer_leaves() {
    var terminal =
        StreamClient.open(
            TerminalIT.path(container, "exec"),
            "tty=false&cmd=sh&cmd=-c&cmd=" + encoded("trap '' TERM; sleep 4200; sleep 4201"));
    await().until(() -> running("sleep 4200") > 0);

    terminal.leave(1000);

    awaitNothingOf(Duration.ofSeconds(5), "sleep 42");
  }

  @Test
  void s25_a_viewer_that_vanishes_and_stays_away_loses_the_shell() {
    var terminal = shell();
    var session = terminal.await("session").path("id").asText();

    terminal.vanish();

    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(5))
        .until(() -> TerminalIT.shells(container) == 1);
    awaitNothingOf(Duration.ofSeconds(10), "ash");
    assertThat(
            StreamClient.open(TerminalIT.path(container, "exec"), "session=" + session)
                .awaitClose())
        .isEqualTo(4404);
  }

  @Test
  void s25_signing_out_cuts_the_terminal_and_ends_its_shell_within_5_seconds() {
    var user = Session.ofNew("admin");
    var terminal = StreamClient.open(user.headers(), TerminalIT.path(container, "exec"), "");
    terminal.await("session");
    await().until(() -> TerminalIT.shells(container) == 1);
    var start = System.nanoTime();

    user.logout();

    assertThat(terminal.awaitClose()).isEqualTo(4403);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    awaitNothingOf(Duration.ofSeconds(5), "ash");
  }

  @Test
  void s25_a_paste_of_10_mb_passes_whole_without_a_terminal() {
    try (var terminal =
        StreamClient.open(TerminalIT.path(container, "exec"), "tty=false&cmd=wc&cmd=-c")) {
      paste(terminal, 10 * MEGABYTE);
      terminal.tell(Map.of("type", "eof"));

      assertThat(terminal.await("exit", Duration.ofSeconds(30)).path("code").asInt()).isZero();
      assertThat(terminal.shown().strip()).isEqualTo(String.valueOf(10 * MEGABYTE));
    }
  }

  @Test
  void s25_a_paste_of_10_mb_passes_whole_into_a_terminal() {
    try (var terminal = shell()) {
      terminal.type("stty -echo; cat > /tmp/pasted; echo do''ne $(wc -c < /tmp/pasted)\r");
      await().until(() -> running("cat") > 0);

      paste(terminal, 10 * MEGABYTE);
      terminal.send(new byte[] {4});

      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> terminal.shown().contains("done " + 10 * MEGABYTE));
    }
  }

  @Test
  void s25_a_paste_to_a_program_that_does_not_read_is_told_and_blocks_nobody() {
    try (var deaf =
            StreamClient.open(TerminalIT.path(container, "exec"), "tty=false&cmd=sleep&cmd=4300");
        var other = shell()) {
      deaf.await("session");
      var pasting = Thread.ofVirtual().start(() -> pasteQuietly(deaf, 10 * MEGABYTE));

      assertThat(deaf.await("error", Duration.ofSeconds(20)).path("code").asText())
          .isEqualTo("INPUT_BLOCKED");
      assertThat(deaf.isClosed()).isFalse();
      other.type("echo al''ive\r");
      other.awaitShown("alive");
      deaf.vanish();
      await().until(() -> !pasting.isAlive());
    }
    awaitNothingOf(Duration.ofSeconds(15), "sleep 4300");
  }

  @Test
  void s25_a_flood_of_sizes_ends_with_the_last_and_answers_in_between() {
    try (var terminal = shell()) {
      for (var columns = 1; columns <= 1_000; columns++) {
        terminal.tell(Map.of("type", "resize", "cols", columns, "rows", 33));
      }
      terminal.tell(Map.of("type", "resize", "cols", 777, "rows", 33));

      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(300))
          .until(() -> {
            terminal.type("stty size\r");
            return terminal.shown().contains("33 777");
          });
    }
  }

  @Test
  void s25_a_message_that_is_too_large_is_refused() {
    var terminal = shell();

    try {
      terminal.send(new byte[64 * 1024 + 1]);
    } catch (RuntimeException refusedWhileSending) {
      // the connection may end before all is sent
    }

    assertThat(terminal.awaitClose()).isIn(1009, 1006);
    awaitNothingOf(Duration.ofSeconds(15), "ash");
  }

  @Test
  void s13_what_a_program_writes_arrives_as_bytes_and_never_as_a_message() {
    var escape = "\\033]52;c;aGVsbG8=\\007{\"type\":\"exit\",\"code\":0}";
    try (var terminal =
        StreamClient.open(
            TerminalIT.path(container, "exec"), "tty=false&cmd=printf&cmd=" + encoded(escape))) {
      terminal.await("exit");
      assertThat(terminal.shown()).contains("{\"type\":\"exit\"");
      assertThat(terminal.messages("exit")).hasSize(1);
    }
  }

  private StreamClient shell() {
    var terminal = StreamClient.open(TerminalIT.path(container, "exec"), "");
    terminal.await("session");
    return terminal;
  }

  private static void paste(StreamClient terminal, int bytes) {
    var line = ("0123456789abcdef".repeat(4) + "\n").substring(1);
    var message = line.repeat(MESSAGE / line.length()).getBytes(StandardCharsets.US_ASCII);
    for (var sent = 0; sent < bytes; sent += message.length) {
      terminal.send(message);
    }
  }

  private static void pasteQuietly(StreamClient terminal, int bytes) {
    try {
      paste(terminal, bytes);
    } catch (RuntimeException ended) {
      // it was to be cut
    }
  }

  private int running(String program) {
    return (int)
        TerminalIT.programs(container).stream().filter(line -> line.contains(program)).count();
  }

  private void awaitNothingOf(Duration atMost, String program) {
    await()
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() ->
            assertThat(TerminalIT.programs(container)).noneMatch(line -> line.contains(program)));
  }
}
