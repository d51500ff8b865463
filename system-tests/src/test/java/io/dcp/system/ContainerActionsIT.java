package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same for many containers at once, as tasks. */
@Timeout(90)
class ContainerActionsIT {
  private static final String ACTIONS = "/api/v1/containers/actions";
  private static final String TASKS = "/api/v1/tasks/";

  @RegisterExtension final Workbench workbench = new Workbench();
  private final String stack = Lab.unique("stack");

  @Test
  void several_containers_are_stopped_and_started_as_one_task_that_is_made_once() {
    var containers = Stream.generate(this::run).limit(3).toList();
    var targets = containers.stream().map(ContainerActionsIT::target).toList();
    var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
    var headers =
        Stream.of(Platform.asAdministrator(), key).flatMap(Stream::of).toArray(String[]::new);

    var answer = Platform.post(ACTIONS, Map.of("action", "stop", "targets", targets), headers);
    var again = Platform.post(ACTIONS, Map.of("action", "stop", "targets", targets), headers);

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    var id = answer.json().path("id").asText();
    assertThat(answer.header("Location").orElse("")).endsWith(TASKS + id);
    assertThat(again.json().path("id").asText()).isEqualTo(id);
    var ended = ended(id, Platform.asAdministrator());
    assertThat(ended.path("state").asText()).isEqualTo("succeeded");
    assertThat(ended.path("result").path("succeeded").asInt()).isEqualTo(3);
    assertThat(containers).allMatch(it -> TerminalIT.state(it).equals("exited"));

    var started = act(Platform.asAdministrator(), "start", targets);
    assertThat(ended(started, Platform.asAdministrator()).path("state").asText())
        .isEqualTo("succeeded");
    assertThat(containers).allMatch(it -> TerminalIT.state(it).equals("running"));
  }

  @Test
  void each_container_is_decided_about_by_itself() {
    var own = run();
    var other = Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
    var narrowed = Session.ofNew();
    Given.to(narrowed, "operator", Given.stackOn(Workbench.local(), stack));
    var seesAll = Session.ofNew("viewer");
    Given.to(seesAll, "operator", Given.stackOn(Workbench.local(), stack));
    var targets = List.of(target(own), target(other));

    assertThat(codes(act(narrowed.headers(), "stop", targets), narrowed))
        .containsExactly("", "CONTAINER_NOT_FOUND");
    var denied = act(seesAll.headers(), "start", targets);
    assertThat(codes(denied, seesAll)).containsExactly("", "FORBIDDEN");
    assertThat(TerminalIT.state(other)).isEqualTo("running");

    assertProblem(Platform.get(TASKS + denied, Session.ofNew().headers()), 404, "TASK_NOT_FOUND");
    assertProblem(
        Platform.post(
            ACTIONS,
            Map.of("action", "stop", "targets", targets),
            Session.ofNew("viewer").headers()),
        403,
        "FORBIDDEN");
  }

  @Test
  void containers_with_a_label_are_restarted_one_after_another() {
    var containers = Stream.generate(this::run).limit(2).toList();
    var request =
        Map.of(
            "action",
            "restart",
            "selector",
            Map.of("labels", List.of("com.docker.compose.project=" + stack)),
            "strategy",
            Map.of("maxUnavailable", 1, "healthTimeoutSeconds", 20));

    var answer = Platform.post(ACTIONS, request, Platform.asAdministrator());

    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    var ended = ended(answer.json().path("id").asText(), Platform.asAdministrator());
    assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("succeeded");
    assertThat(ended.path("kind").asText()).isEqualTo("containers.rolling-restart");
    assertThat(ended.path("parts").findValuesAsText("resource"))
        .containsExactlyInAnyOrderElementsOf(containers);
  }

  /** A container of the stack that runs. */
  private String run() {
    return Workbench.id(
        workbench.create(Workbench.ofStack(stack, Workbench.script(Workbench.WAIT))));
  }

  static Map<String, Object> target(String container) {
    return Map.of("server", Workbench.local(), "id", container);
  }

  /** Begins an action; the id of its task. */
  static String act(String[] by, String action, List<Map<String, Object>> targets) {
    var answer = Platform.post(ACTIONS, Map.of("action", action, "targets", targets), by);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return answer.json().path("id").asText();
  }

  /** The task once it has ended. */
  static JsonNode ended(String task, String[] by) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> Platform.get(TASKS + task, by).json(), it -> it.path("endedAt").isTextual());
  }

  private static List<String> codes(String task, Session by) {
    return ended(task, by.headers()).path("parts").findValues("code").stream()
        .map(code -> code.asText(""))
        .toList();
  }
}
