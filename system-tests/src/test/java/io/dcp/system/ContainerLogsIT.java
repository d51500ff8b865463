package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recent log: what the container wrote, nothing lost, nothing mixed up. */
class ContainerLogsIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void the_two_streams_are_kept_apart_and_every_line_has_its_time() {
    var lines = finished("echo to-out; echo to-err >&2");

    assertThat(texts(lines, "stdout")).containsExactly("to-out");
    assertThat(texts(lines, "stderr")).containsExactly("to-err");
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line.path("t").asText())
              .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{9}Z");
          assertThat(Instant.parse(line.path("t").asText()))
              .isBefore(Instant.now().plusSeconds(60));
        });
  }

  @Test
  void every_script_of_the_world_and_every_length_arrives_unharmed() {
    var lines =
        texts(
            finished(
                "echo 'grüße 漢字 🐳 שלום'; echo; printf '%s\\n' '<script>alert(1)</script>';"
                    + " head -c 40000 /dev/zero | tr '\\0' x; echo; printf 'no newline at the end'"),
            "stdout");

    assertThat(lines)
        .containsExactly(
            "grüße 漢字 🐳 שלום",
            "",
            "<script>alert(1)</script>",
            "x".repeat(40_000),
            "no newline at the end");
  }

  @Test
  void what_is_no_utf_8_does_not_break_the_answer() {
    var lines = texts(finished("printf 'a\\377\\376b\\n'; echo after"), "stdout");

    assertThat(lines).hasSize(2).element(1).isEqualTo("after");
  }

  @Test
  void the_newest_lines_come_when_fewer_are_asked_for() {
    var address = finishedAddress("for i in 1 2 3 4 5 6 7 8 9; do echo line $i; done");

    var answer = Workbench.get(address + "/logs?tail=3").json();

    assertThat(texts(answer.path("lines"), "stdout")).containsExactly("line 7", "line 8", "line 9");
    assertThat(answer.path("truncated").asBoolean()).isTrue();
  }

  @Test
  void a_time_cuts_the_beginning_or_the_end_off() {
    var address = finishedAddress("echo first; sleep 0.2; echo second");
    var times = Workbench.get(address + "/logs").json().path("lines").findValuesAsText("t");

    assertThat(
            texts(
                Workbench.get(address + "/logs?since=" + times.getLast()).json().path("lines"),
                "stdout"))
        .containsExactly("second");
    assertThat(
            texts(
                Workbench.get(address + "/logs?until=" + times.getFirst()).json().path("lines"),
                "stdout"))
        .doesNotContain("second");
  }

  @Test
  void a_terminals_output_is_one_stream_without_carriage_returns_at_the_ends() {
    var name = Lab.unique("tty");
    Lab.docker(
        1, "run", "-d", "-t", "--name", name, Lab.BUSYBOX, "sh", "-c", "echo one; echo two >&2");
    try {
      var address = Workbench.containers() + "/" + name;
      await("both lines")
          .until(() -> Workbench.get(address + "/logs").json().path("lines").size() == 2);

      assertThat(texts(Workbench.get(address + "/logs").json().path("lines"), "stdout"))
          .containsExactly("one", "two");
      assertThat(Workbench.get(address).json().path("tty").asBoolean()).isTrue();
    } finally {
      Lab.docker(1, "rm", "-f", name);
    }
  }

  @Test
  void a_log_that_the_engine_does_not_keep_is_told() {
    var name = Lab.unique("mute");
    Lab.docker(1, "run", "-d", "--log-driver", "none", "--name", name, Lab.BUSYBOX, "echo", "gone");
    try {
      assertProblem(
          Workbench.get(Workbench.containers() + "/" + name + "/logs"), 409, "LOGS_NOT_READABLE");
    } finally {
      Lab.docker(1, "rm", "-f", name);
    }
  }

  @Test
  void a_container_that_never_ran_has_an_empty_log() {
    var id = Workbench.id(workbench.create(Workbench.unstarted()));

    var answer = Workbench.get(Workbench.containers() + "/" + id + "/logs");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("lines")).isEmpty();
  }

  @Test
  void as_text_the_log_is_a_file_to_keep() {
    var address = finishedAddress("echo one; echo two");
    var token = Platform.asAdministrator()[1];

    var plain = Platform.get(address + "/logs", "Authorization", token, "Accept", "text/plain");
    var timed =
        Platform.get(
            address + "/logs?timestamps=true", "Authorization", token, "Accept", "text/plain");

    assertThat(plain.header("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(plain.body()).isEqualTo("one\ntwo\n");
    assertThat(timed.body().lines().toList())
        .hasSize(2)
        .allMatch(line -> line.matches("\\d{4}-.*Z (one|two)"));
  }

  @ParameterizedTest
  @CsvSource({
    "tail=0,tail",
    "tail=-1,tail",
    "tail=5001,tail",
    "tail=all,tail",
    "since=yesterday,since",
    "until=12,until",
    "timestamps=maybe,timestamps"
  })
  void a_parameter_out_of_range_is_named(String query, String field) {
    var id = Workbench.id(workbench.create(Workbench.unstarted()));

    var answer = Workbench.get(Workbench.containers() + "/" + id + "/logs?" + query);

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertField(answer, field);
  }

  private JsonNode finished(String script) {
    return Workbench.get(finishedAddress(script) + "/logs").json().path("lines");
  }

  /** Address of a container that has run this script. */
  private String finishedAddress(String script) {
    var address =
        Workbench.containers() + "/" + Workbench.id(workbench.create(Workbench.script(script)));
    await("its end")
        .until(() ->
            Workbench.get(address).json().path("summary").path("state").asText().equals("exited"));
    return address;
  }

  private static List<String> texts(JsonNode lines, String stream) {
    return lines
        .valueStream()
        .filter(line -> line.path("s").asText().equals(stream))
        .map(line -> line.path("m").asText())
        .toList();
  }
}
