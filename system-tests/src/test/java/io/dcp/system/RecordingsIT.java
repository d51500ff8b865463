package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Recordings of terminals inside containers of a real engine. */
@Timeout(60)
class RecordingsIT {
  private static final String RECORDINGS = "/api/v1/recordings";

  @RegisterExtension final Workbench workbench = new Workbench();
  private String container;

  @BeforeEach
  void run() {
    container = Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
  }

  @Test
  void s25_a_recording_replays_what_the_viewer_saw_with_every_size() {
    String id;
    String shown;
    try (var terminal = exec("cmd=sh&cols=100&rows=30")) {
      id = terminal.await("session").path("recording").asText();
      terminal.tell(Map.of("type", "resize", "cols", 120, "rows", 40));
      terminal.type("stty size; echo caf\u00e9 $((6 * 7))\r");
      terminal.awaitShown("42\r\n");
      await().until(() -> lines(id).stream().anyMatch(line -> line.contains("\"r\",\"120x40\"")));
      terminal.type("exit 7\r");
      terminal.await("exit");
      shown = terminal.shown();
    }

    var recording = awaitState(id, "complete");

    var events = lines(id);
    assertThat(Answer.parse(events.getFirst()).path("width").asInt()).isEqualTo(100);
    assertThat(output(events)).isEqualTo(shown);
    assertThat(recording.path("container").asText()).isEqualTo(container);
    assertThat(recording.path("withInput").asBoolean()).isFalse();
    var audited =
        Workbench.get("/api/v1/audit?action=container.exec&resource=" + container)
            .json()
            .path("items")
            .path(0)
            .path("details");
    assertThat(audited.path("recording").asText()).isEqualTo(id);
    assertThat(audited.path("recordingSha256").asText())
        .isEqualTo(recording.path("sha256").asText());
  }

  @Test
  void s25_who_loses_the_right_ends_the_terminal_and_its_recording_is_whole() {
    var user = Session.ofNew();
    var grant = Given.to(user, "operator", Given.on(Workbench.local()));
    var terminal = StreamClient.open(user.headers(), TerminalIT.path(container, "exec"), "cmd=sh");
    var id = terminal.await("session").path("recording").asText();
    terminal.type("echo be''fore\r");
    terminal.awaitShown("before");

    Given.take(grant);

    assertThat(terminal.awaitClose()).isEqualTo(4403);
    awaitState(id, "complete");
    assertThat(output(lines(id))).contains("before");
  }

  @Test
  void s14_a_file_that_was_changed_shortened_or_exchanged_is_not_shown() throws IOException {
    var changed = recorded("echo whole");
    var bytes = Files.readAllBytes(file(changed));
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(changed), bytes);
    var shortened = recorded("echo long");
    Files.write(
        file(shortened), Arrays.copyOf(Files.readAllBytes(file(shortened)), bytes.length / 2));
    var exchanged = recorded("echo one");
    var other = recorded("echo other");
    Files.copy(file(other), file(exchanged), StandardCopyOption.REPLACE_EXISTING);

    for (var id : List.of(changed, shortened, exchanged)) {
      var answer = Workbench.get(RECORDINGS + "/" + id + "/cast");
      assertProblem(answer, 409, "RECORDING_DAMAGED");
      assertThat(answer.json().path("detail").asText()).contains("not as it was written");
    }
    assertThat(output(lines(other))).contains("other");
  }

  @Test
  void s10_what_was_typed_and_shown_stands_nowhere_in_clear() {
    var canary = Lab.unique("canary");
    String id;
    try (var terminal = exec("cmd=sh")) {
      id = terminal.await("session").path("recording").asText();
      terminal.type("echo " + canary + "\r");
      terminal.awaitShown(canary + "\r\n" + canary);
      terminal.type("exit\r");
      terminal.await("exit");
    }
    awaitState(id, "complete");

    assertThat(output(lines(id))).contains(canary);
    assertThat(Logs.filesWith(canary)).isEmpty();
    assertThat(Workbench.get("/api/v1/audit?q=" + canary).json().path("items")).isEmpty();
    assertThat(Logs.filesWith(id)).as("the search finds what is there").isNotEmpty();
  }

  @Test
  void s07_recordings_of_servers_without_a_grant_do_not_exist() {
    var id = recorded("echo foreign");
    var foreign = workbench.register(2, Lab.unique("foreign"));
    var user = Session.ofNew();
    Given.to(user, "admin", Given.on(foreign));
    var operator = Session.ofNew("operator");

    assertThat(Platform.get(RECORDINGS, user.headers()).body()).doesNotContain(id);
    assertProblem(Platform.get(RECORDINGS + "/" + id, user.headers()), 404, "RECORDING_NOT_FOUND");
    assertProblem(
        Platform.get(RECORDINGS + "/" + id + "/cast", user.headers()), 404, "RECORDING_NOT_FOUND");
    assertProblem(Platform.get(RECORDINGS, operator.headers()), 403, "FORBIDDEN");
  }

  @Test
  void a_recording_is_found_read_on_record_and_removed() {
    var id = recorded("echo once");
    var found = Workbench.get(RECORDINGS + "?limit=1&container=" + container).json();
    assertThat(found.path("items").path(0).path("id").asText()).isEqualTo(id);

    lines(id);
    assertThat(audited("recording.view", id)).isEqualTo("success");

    assertThat(Workbench.delete(RECORDINGS + "/" + id).status()).isEqualTo(204);
    assertProblem(Workbench.get(RECORDINGS + "/" + id), 404, "RECORDING_NOT_FOUND");
    assertThat(audited("recording.delete", id)).isEqualTo("success");
    assertThat(file(id)).doesNotExist();
  }

  private static String audited(String action, String resource) {
    return Workbench.get("/api/v1/audit?action=" + action + "&resource=" + resource)
        .json()
        .path("items")
        .path(0)
        .path("outcome")
        .asText();
  }

  /** A whole recording of one command. */
  private String recorded(String command) {
    try (var terminal = exec("cmd=sh&cmd=-c&cmd=" + StreamClient.encoded(command))) {
      terminal.await("exit");
      var id = terminal.await("session").path("recording").asText();
      awaitState(id, "complete");
      return id;
    }
  }

  private StreamClient exec(String query) {
    return StreamClient.open(TerminalIT.path(container, "exec"), query);
  }

  private static JsonNode awaitState(String id, String state) {
    return await(state)
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> Workbench.get(RECORDINGS + "/" + id).json(),
            recording -> recording.path("state").asText().equals(state));
  }

  private static List<String> lines(String id) {
    var answer = Workbench.get(RECORDINGS + "/" + id + "/cast");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body().lines().toList();
  }

  private static String output(List<String> events) {
    return events.stream()
        .skip(1)
        .map(Answer::parse)
        .filter(event -> event.path(1).asText().equals("o"))
        .map(event -> event.path(2).asText())
        .collect(Collectors.joining());
  }

  private static Path file(String id) {
    return Lab.DATA_DIR.resolve("recordings").resolve(id + ".rec");
  }
}
