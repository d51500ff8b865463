package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A container from its creation to its end, on a real engine. */
class ContainerLifeIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void a_container_is_created_read_stopped_started_restarted_and_removed() {
    var request = Workbench.script("echo ready; " + Workbench.WAIT);
    var name = String.valueOf(request.get("name"));
    request.put("env", Map.of("COLOUR", "green = grün"));
    request.put("labels", Map.of("io.dcp.suite", "life"));
    request.put("ports", List.of(Map.of("containerPort", 80)));
    request.put("restartPolicy", Map.of("name", "on-failure", "maximumRetryCount", 3));

    var created = workbench.tryToCreate(request);

    assertThat(created.status()).as(created.body()).isEqualTo(201);
    var address = created.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    assertThat(created.json().path("summary").path("state").asText()).isEqualTo("running");
    var detail = Workbench.get(address).json();
    assertThat(detail.path("summary").path("name").asText()).isEqualTo(name);
    assertThat(detail.path("summary").path("image").path("ref").asText()).isEqualTo(Lab.BUSYBOX);
    assertThat(detail.path("summary").path("labels").path("io.dcp.suite").asText())
        .isEqualTo("life");
    assertThat(detail.path("summary").path("ports").path(0).path("privatePort").asInt())
        .isEqualTo(80);
    assertThat(detail.path("summary").path("ports").path(0).path("publicPort").asInt())
        .isPositive();
    assertThat(detail.path("restartPolicy").path("maximumRetryCount").asInt()).isEqualTo(3);
    assertThat(detail.path("env").toString()).contains("green = grün");
    await("its first log line")
        .until(() -> Workbench.get(address + "/logs").body().contains("ready"));

    assertThat(Workbench.post(address + "/stop?timeout=5").status()).isEqualTo(204);
    var stopped = Workbench.get(address).json().path("summary");
    assertThat(stopped.path("state").asText()).isEqualTo("exited");
    assertThat(stopped.path("exitCode").asInt(-1)).isZero();
    assertThat(stopped.path("finishedAt").asText()).isNotEmpty();

    assertThat(Workbench.post(address + "/start").status()).isEqualTo(204);
    var startedAt = Workbench.get(address).json().path("summary").path("startedAt").asText();
    assertThat(Workbench.post(address + "/restart?timeout=5").status()).isEqualTo(204);
    assertThat(Workbench.get(address).json().path("summary").path("startedAt").asText())
        .isGreaterThan(startedAt);

    assertProblem(Workbench.delete(address), 409, "CONTAINER_STATE");
    assertThat(Workbench.delete(address + "?force=true").status()).isEqualTo(204);
    assertProblem(Workbench.get(address), 404, "CONTAINER_NOT_FOUND");
    assertThat(listed(name)).isZero();
  }

  @Test
  void starting_what_runs_and_stopping_what_does_not_changes_nothing() {
    var id = Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
    var address = Workbench.containers() + "/" + id;

    assertThat(Workbench.post(address + "/start").status()).isEqualTo(204);
    assertThat(Workbench.post(address + "/stop?timeout=5").status()).isEqualTo(204);
    assertThat(Workbench.post(address + "/stop?timeout=5").status()).isEqualTo(204);
  }

  @Test
  void a_container_that_does_not_end_in_time_is_killed() {
    var id =
        Workbench.id(
            workbench.create(Workbench.script("trap '' TERM; while :; do sleep 0.1; done")));
    var address = Workbench.containers() + "/" + id;

    assertThat(Workbench.post(address + "/stop?timeout=0").status()).isEqualTo(204);

    assertThat(Workbench.get(address).json().path("summary").path("exitCode").asInt())
        .isEqualTo(137);
  }

  @Test
  void a_change_on_the_engine_itself_shows_in_the_list() {
    var name = Lab.unique("box");
    Lab.docker(1, "create", "--name", name, Lab.BUSYBOX, "true");

    await("the list").until(() -> listed(name) == 1);
    Lab.docker(1, "rm", name);
    await("the list").until(() -> listed(name) == 0);
  }

  @Test
  void a_container_answers_to_its_id_its_name_and_the_beginning_of_its_id() {
    var detail = workbench.create(Workbench.unstarted());
    var id = Workbench.id(detail);

    for (var key : List.of(id, detail.path("summary").path("name").asText(), id.substring(0, 20))) {
      assertThat(Workbench.id(Workbench.get(Workbench.containers() + "/" + key).json()))
          .isEqualTo(id);
    }
  }

  @Test
  void a_beginning_that_several_ids_have_is_ambiguous() {
    var beginnings = new HashMap<String, Integer>();
    while (beginnings.values().stream().noneMatch(count -> count > 1)) {
      beginnings.merge(
          Workbench.id(workbench.create(Workbench.unstarted())).substring(0, 1), 1, Integer::sum);
    }
    var shared =
        beginnings.entrySet().stream()
            .filter(it -> it.getValue() > 1)
            .findFirst()
            .orElseThrow()
            .getKey();

    assertProblem(Workbench.get(Workbench.containers() + "/" + shared), 409, "CONTAINER_AMBIGUOUS");
    assertProblem(
        Workbench.delete(Workbench.containers() + "/" + shared), 409, "CONTAINER_AMBIGUOUS");
    assertProblem(
        Workbench.post(Workbench.containers() + "/" + shared + "/start"),
        409,
        "CONTAINER_AMBIGUOUS");
  }

  @Test
  void what_does_not_exist_is_not_found_whatever_is_asked_of_it() {
    var missing = Workbench.containers() + "/" + Lab.unique("missing");

    assertProblem(Workbench.get(missing), 404, "CONTAINER_NOT_FOUND");
    assertProblem(Workbench.get(missing + "/logs"), 404, "CONTAINER_NOT_FOUND");
    assertProblem(Workbench.get(missing + "/inspect"), 404, "CONTAINER_NOT_FOUND");
    for (var change : List.of("/start", "/stop", "/restart")) {
      assertProblem(Workbench.post(missing + change), 404, "CONTAINER_NOT_FOUND");
    }
    assertProblem(Workbench.delete(missing), 404, "CONTAINER_NOT_FOUND");
  }

  @Test
  void a_name_with_the_engines_own_paths_in_it_reaches_nothing_else() {
    for (var name : List.of("..%2f..%2finfo", "x%2fjson", "%2e%2e", "a%3fall=1", "a%0d%0ab")) {
      var answer = Workbench.get(Workbench.containers() + "/" + name);
      assertThat(answer.status()).as(name).isBetween(400, 404);
      assertThat(answer.body()).doesNotContain("NCPU", "DockerRootDir");
    }
  }

  @Test
  void inspect_is_what_the_engine_itself_says() {
    var id = Workbench.id(workbench.create(Workbench.unstarted()));

    var raw = Workbench.get(Workbench.containers() + "/" + id + "/inspect").json();

    assertThat(raw).isEqualTo(Answer.parse(Lab.docker(1, "inspect", id)).path(0));
  }

  private static int listed(String name) {
    return Workbench.get(Workbench.containers() + "?q=" + name).json().path("total").asInt();
  }
}
