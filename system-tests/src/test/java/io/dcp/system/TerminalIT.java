package io.dcp.system;

import static io.dcp.system.StreamClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Terminals inside containers of a real engine. */
@Timeout(60)
class TerminalIT {
  @RegisterExtension final Workbench workbench = new Workbench();
  private String container;

  @BeforeEach
  void run() {
    container = Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
  }

  @Test
  void a_shell_is_found_answers_and_tells_its_exit_code() {
    try (var terminal = exec("")) {
      assertThat(terminal.await("session").path("shell").asText()).isEqualTo("/bin/ash");
      assertThat(terminal.messages().getFirst().path("type").asText()).isEqualTo("session");

      terminal.type("echo $((6 * 7)); echo $TERM\r");
      terminal.awaitShown("42\r\nxterm-256color");
      terminal.type("exit 7\r");

      assertThat(terminal.await("exit").path("code").asInt()).isEqualTo(7);
      assertThat(terminal.awaitClose()).isEqualTo(1000);
    }
  }

  @Test
  void a_program_without_a_terminal_keeps_its_bytes_and_its_exit_code() {
    try (var terminal =
        exec("tty=false&cmd=sh&cmd=-c&cmd=" + encoded("echo out; echo err >&2; exit 3"))) {
      assertThat(terminal.await("exit").path("code").asInt()).isEqualTo(3);
      assertThat(terminal.shown()).contains("out\n").contains("err\n").doesNotContain("\r");
      assertThat(terminal.messages("session").getFirst().has("shell")).isFalse();
    }
  }

  @Test
  void the_end_of_the_input_ends_what_waits_for_it() {
    try (var terminal = exec("tty=false&cmd=cat")) {
      terminal.type("hello");
      terminal.tell(Map.of("type", "eof"));

      assertThat(terminal.await("exit").path("code").asInt()).isZero();
      assertThat(terminal.shown()).isEqualTo("hello");
    }
  }

  @Test
  void a_terminal_has_the_size_of_the_address_and_then_the_one_it_is_told() {
    try (var terminal = exec("cols=113&rows=37")) {
      terminal.await("session");
      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(300))
          .until(() -> showsSize(terminal, "37 113"));

      terminal.tell(Map.of("type", "resize", "cols", 140, "rows", 41));

      await()
          .atMost(Duration.ofSeconds(10))
          .pollInterval(Duration.ofMillis(300))
          .until(() -> showsSize(terminal, "41 140"));
    }
  }

  @Test
  void a_program_runs_as_the_user_that_was_chosen() {
    try (var terminal = exec("user=65534&cmd=id&cmd=-u&tty=false")) {
      terminal.await("exit");
      assertThat(terminal.shown()).isEqualTo("65534\n");
    }
  }

  @Test
  void what_cannot_be_started_says_why() {
    try (var terminal = exec("cmd=no-such-program")) {
      assertThat(terminal.await("exit").path("code").asInt()).isIn(126, 127);
      assertThat(terminal.shown()).contains("no-such-program");
    }
  }

  @Test
  void every_refusal_has_its_code_and_a_sentence() {
    var stopped = Workbench.id(workbench.create(Workbench.unstarted()));
    var viewer = Session.ofNew("viewer");
    var nobody = Session.ofNew();

    assertRefused(StreamClient.open(path("no-such-container", "exec"), ""), 4404);
    assertRefused(StreamClient.open(path(stopped, "exec"), ""), 4409);
    assertRefused(StreamClient.open(path(stopped, "attach"), ""), 4409);
    assertRefused(StreamClient.open(viewer.headers(), path(container, "exec"), ""), 4403);
    assertRefused(StreamClient.open(viewer.headers(), path(container, "attach"), ""), 4403);
    assertRefused(StreamClient.open(nobody.headers(), path(container, "exec"), ""), 4404);
    assertRefused(exec("session=nonsense"), 4404);
    assertRefused(exec("user=" + encoded("a b")), 4400);
    assertRefused(exec("colour=red"), 4400);
    assertRefused(exec("cols=many"), 4400);
  }

  @Test
  void a_message_that_makes_no_sense_ends_the_terminal() {
    var terminal = exec("");
    terminal.await("session");

    terminal.tell(Map.of("type", "format", "disk", "c"));

    assertThat(terminal.awaitClose()).isEqualTo(4400);
  }

  @Test
  void after_a_network_blip_the_terminal_goes_on_with_what_it_showed() {
    var before = exec("");
    var session = before.await("session").path("id").asText();
    before.type("marker=kept; echo be''fore\r");
    before.awaitShown("before");

    before.vanish();

    try (var after = exec("session=" + session)) {
      assertThat(after.await("session").path("id").asText()).isEqualTo(session);
      after.awaitShown("before");
      after.type("echo $marker\r");
      after.awaitShown("kept\r\n");
      assertThat(shells(container)).isEqualTo(1);
    }
  }

  @Test
  void nobody_else_takes_a_terminal_over() {
    var other = Session.ofNew("admin");
    try (var terminal = exec("")) {
      var session = terminal.await("session").path("id").asText();

      assertRefused(
          StreamClient.open(other.headers(), path(container, "exec"), "session=" + session), 4404);
      var again = exec("session=" + session);
      again.await("session");
      assertThat(terminal.awaitClose()).isEqualTo(4409);
      again.close();
    }
  }

  @Test
  void the_containers_own_program_is_watched_and_survives_that() {
    var talks =
        Workbench.id(
            workbench.create(
                Workbench.script("trap 'exit 0' TERM; while :; do echo tick; sleep 0.1; done")));
    try (var terminal = StreamClient.open(path(talks, "attach"), "")) {
      terminal.awaitShown("tick\n");
    }

    await()
        .during(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(5))
        .until(() -> state(talks).equals("running"));
  }

  @Test
  void terminals_are_audited_with_container_command_and_user() {
    try (var terminal = exec("user=0&tty=false&cmd=echo&cmd=audited-terminal")) {
      terminal.await("exit");
    }

    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> Logs.lines().stream().filter(this::isOurs).count() == 2);
  }

  private boolean isOurs(String line) {
    return line.contains("container.exec")
        && line.contains(container + ": echo audited-terminal (as 0)");
  }

  private static boolean showsSize(StreamClient terminal, String size) {
    terminal.type("stty size\r");
    return terminal.shown().contains(size);
  }

  private static void assertRefused(StreamClient client, int code) {
    assertThat(client.awaitClose()).isEqualTo(code);
    assertThat(client.reason()).isNotBlank().endsWith(".");
  }

  private StreamClient exec(String query) {
    return StreamClient.open(path(container, "exec"), query);
  }

  static String path(String container, String kind) {
    return "/ws/v1/servers/" + Workbench.local() + "/containers/" + container + "/" + kind;
  }

  static String state(String container) {
    return Workbench.get(Workbench.containers() + "/" + container)
        .json()
        .path("summary")
        .path("state")
        .asText();
  }

  /** How many processes a container has beside its own script and what that just waits with. */
  static int shells(String container) {
    return (int)
        programs(container).stream().filter(line -> line.matches(".*/?(ash|sh)( -i)?$")).count();
  }

  /** The command lines of a container's processes, as the engine tells them. */
  static List<String> programs(String container) {
    return Lab.docker(1, "top", container, "-eo", "pid,args").lines().skip(1).toList();
  }
}
