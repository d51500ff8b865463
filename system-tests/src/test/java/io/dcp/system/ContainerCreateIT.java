package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can go wrong when a container is created, and what is said then. */
class ContainerCreateIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void an_image_that_the_engine_lacks_is_pulled() {
    Lab.docker(1, "image", "rm", "--force", Lab.REMOTE);
    var request = Workbench.unstarted();
    request.put("image", Lab.REMOTE);

    var created = workbench.create(request);

    assertThat(created.path("summary").path("image").path("ref").asText()).isEqualTo(Lab.REMOTE);
    assertThat(created.path("summary").path("state").asText()).isEqualTo("created");
    Lab.docker(1, "rm", Workbench.id(created));
    Lab.docker(1, "image", "rm", Lab.REMOTE);
  }

  @Test
  void an_image_that_does_not_exist_is_named() {
    var image = Lab.REGISTRY + "/nobody/nothing:9";
    var request = Workbench.unstarted();
    request.put("image", image);

    var answer = workbench.tryToCreate(request);

    assertProblem(answer, 404, "IMAGE_NOT_FOUND");
    assertThat(answer.json().path("detail").asText()).contains(image);
  }

  @Test
  void a_name_is_given_once() {
    var request = Workbench.unstarted();
    workbench.create(request);

    var answer = workbench.tryToCreate(request);

    assertProblem(answer, 409, "CONTAINER_NAME_TAKEN");
    assertThat(answer.json().path("detail").asText()).contains(String.valueOf(request.get("name")));
  }

  @Test
  void of_parallel_requests_for_one_name_one_wins() {
    var request = Workbench.unstarted();

    var answers = Together.times(4, n -> workbench.tryToCreate(request));

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409, 409, 409);
  }

  @Test
  void a_port_is_published_once_and_the_container_that_cannot_have_it_is_not_left_behind() {
    var first = workbench.create(publishing(null));
    var port = first.path("summary").path("ports").path(0).path("publicPort").asInt();
    var second = publishing(port);

    var answer = workbench.tryToCreate(second);

    assertProblem(answer, 409, "PORT_TAKEN");
    assertThat(answer.json().path("detail").asText()).contains(String.valueOf(port));
    assertNothingLeft(second);
  }

  @Test
  void a_command_that_the_image_does_not_have_is_told_in_a_sentence() {
    var request = Workbench.script("");
    request.put("command", List.of("/no/such/program"));

    var answer = workbench.tryToCreate(request);

    assertProblem(answer, 422, "COMMAND_NOT_RUNNABLE");
    assertThat(answer.json().path("detail").asText()).contains("/no/such/program");
    assertNothingLeft(request);
  }

  static Stream<Arguments> unacceptable() {
    return Stream.of(
        Arguments.of("name", "-begins-with-a-dash"),
        Arguments.of("name", "x"),
        Arguments.of("name", "has space"),
        Arguments.of("name", "<img src=x>"),
        Arguments.of("image", ""),
        Arguments.of("image", "UPPER case"),
        Arguments.of("image", "a".repeat(600)),
        Arguments.of("restartPolicy", Map.of("name", "sometimes")),
        Arguments.of("env", Map.of("A=B", "c")),
        Arguments.of("ports", List.of(Map.of("containerPort", 0))),
        Arguments.of("ports", List.of(Map.of("containerPort", 80, "hostPort", 70_000))),
        Arguments.of("ports", List.of(Map.of("containerPort", 80, "protocol", "icmp"))));
  }

  @ParameterizedTest
  @MethodSource("unacceptable")
  void a_value_that_is_not_acceptable_is_named(String field, Object value) {
    var request = Workbench.unstarted();
    request.put(field, value);

    var answer = workbench.tryToCreate(request);

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertThat(answer.json().path("errors").path(0).path("field").asText()).startsWith(field);
  }

  @ParameterizedTest
  @MethodSource("undeclared")
  void s23_a_field_that_nobody_declared_is_refused(String field, Object value) {
    var request = Workbench.unstarted();
    request.put(field, value);

    var answer = workbench.tryToCreate(request);

    assertProblem(answer, 400, "UNKNOWN_FIELD");
    assertField(answer, field);
  }

  static Stream<Arguments> undeclared() {
    return Stream.of(
        Arguments.of("privileged", true),
        Arguments.of("HostConfig", Map.of("Privileged", true)),
        Arguments.of("hostConfig", Map.of("binds", List.of("/:/host"))),
        Arguments.of("Image", "busybox"),
        Arguments.of("server", "another"));
  }

  private static void assertNothingLeft(Map<String, Object> request) {
    assertProblem(
        Workbench.get(Workbench.containers() + "/" + request.get("name")),
        404,
        "CONTAINER_NOT_FOUND");
  }

  private static Map<String, Object> publishing(@Nullable Integer port) {
    var request = Workbench.script(Workbench.WAIT);
    request.put(
        "ports",
        List.of(
            port == null
                ? Map.of("containerPort", 80)
                : Map.of("containerPort", 80, "hostPort", port)));
    return request;
  }
}
