package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the console's menu does with a container, and single commands inside it. */
@Timeout(60)
class ContainerOperationsIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void a_container_is_paused_goes_on_and_is_killed() {
    var container = run();
    var path = path(container);

    assertThat(Workbench.post(path + "/pause").status()).isEqualTo(204);
    assertThat(TerminalIT.state(container)).isEqualTo("paused");
    assertProblem(Workbench.post(path + "/pause"), 409, "CONTAINER_STATE");
    assertThat(Workbench.post(path + "/unpause").status()).isEqualTo(204);
    assertProblem(Workbench.post(path + "/unpause"), 409, "CONTAINER_STATE");
    assertProblem(Workbench.post(path + "/kill?signal=NOTHING"), 400, "VALIDATION_FAILED");
    assertProblem(Workbench.post(path + "/kill?signal=%24"), 400, "VALIDATION_FAILED");

    assertThat(Workbench.post(path + "/kill?signal=term").status()).isEqualTo(204);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> TerminalIT.state(container).equals("exited"));
    assertProblem(Workbench.post(path + "/kill"), 409, "CONTAINER_STATE");
    assertProblem(Workbench.post(path("no-such-container") + "/kill"), 404, "CONTAINER_NOT_FOUND");
  }

  @Test
  void a_container_gets_another_name_that_nobody_has() {
    var container = run();
    var taken = workbench.create(Workbench.unstarted()).path("summary").path("name").asText();
    var name = Lab.unique("renamed");

    assertProblem(rename(container, taken), 409, "CONTAINER_NAME_TAKEN");
    assertProblem(rename(container, "-"), 400, "VALIDATION_FAILED");
    assertThat(rename(container, name).status()).isEqualTo(204);

    assertThat(Workbench.get(path(name)).json().path("summary").path("id").asText())
        .isEqualTo(container);
  }

  @Test
  void the_processes_of_a_container_are_told() {
    var processes = Workbench.get(path(run()) + "/top").json();

    var titles = texts(processes.path("titles"));
    assertThat(titles).contains("PID", "USER", "COMMAND");
    assertThat(processes.path("processes"))
        .anySatisfy(row -> assertThat(texts(row)).anyMatch(value -> value.contains("while :")));
    assertThat(processes.path("processes"))
        .allSatisfy(row -> assertThat(row).hasSize(titles.size()));
  }

  @Test
  void what_a_container_wrote_differs_from_its_image() {
    var container = run();
    command(container, Map.of("command", List.of("touch", "/tmp/new-file")));

    var changes = Workbench.get(path(container) + "/changes").json();

    assertThat(changes.path("items"))
        .anySatisfy(change -> {
          assertThat(change.path("path").asText()).isEqualTo("/tmp/new-file");
          assertThat(change.path("kind").asText()).isEqualTo("added");
        });
  }

  @Test
  void a_command_tells_its_exit_code_and_both_outputs() {
    var answer =
        command(
            run(),
            Map.of(
                "command",
                List.of("sh", "-c", "echo \"$WORD in $(pwd)\"; echo größer >&2; id -u; exit 5"),
                "user",
                "65534",
                "workingDir",
                "/tmp",
                "env",
                Map.of("WORD", "a b")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("exitCode").asInt()).isEqualTo(5);
    assertThat(answer.json().path("stdout").asText()).isEqualTo("a b in /tmp\n65534\n");
    assertThat(answer.json().path("stderr").asText()).isEqualTo("größer\n");
    assertThat(answer.json().path("truncated").asBoolean()).isFalse();
  }

  @Test
  void s25_a_command_that_does_not_end_is_killed_with_all_that_it_started() {
    var container = run();

    var answer =
        command(
            container,
            Map.of(
                "command",
                List.of("sh", "-c", "trap '' TERM; sleep 5000 & sleep 5001"),
                "timeoutSeconds",
                1));

    assertProblem(answer, 504, "COMMAND_TIMEOUT");
    assertThat(TerminalIT.programs(container)).noneMatch(line -> line.contains("sleep 500"));
  }

  @Test
  void s17_the_output_of_a_command_is_bounded() {
    var answer =
        command(
            run(),
            Map.of("command", List.of("sh", "-c", "head -c 3000000 /dev/zero | tr '\\0' x")));

    assertThat(answer.json().path("truncated").asBoolean()).isTrue();
    assertThat(answer.json().path("stdout").asText()).hasSize(1024 * 1024);
    assertThat(answer.json().path("exitCode").asInt()).isZero();
  }

  @Test
  void a_command_needs_values_that_make_sense() {
    var container = run();

    assertProblem(command(container, Map.of("command", List.of())), 400, "VALIDATION_FAILED");
    assertProblem(
        command(container, Map.of("command", List.of("id"), "workingDir", "tmp")),
        400,
        "VALIDATION_FAILED");
    assertProblem(
        command(container, Map.of("command", List.of("id"), "privileged", true)),
        400,
        "UNKNOWN_FIELD");
    assertProblem(
        command(container, Map.of("command", List.of("id"), "timeoutSeconds", 301)),
        400,
        "VALIDATION_FAILED");
  }

  private String run() {
    return Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
  }

  private static Answer rename(String container, String name) {
    return Platform.post(
        path(container) + "/rename", Map.of("name", name), Platform.asAdministrator());
  }

  private static Answer command(String container, Map<String, Object> request) {
    return Platform.post(path(container) + "/exec", request, Platform.asAdministrator());
  }

  private static String path(String container) {
    return Workbench.containers() + "/" + container;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
