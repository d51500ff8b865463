package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An engine that dies or hangs is told from others, and harms none of them (F01, F02). */
@RunsAlone
class EngineFaultsIT {
  private static final String ENGINE = "2";

  /** More than the database's pool holds (ruling 3). */
  private static final int CALLERS = 40;

  @RegisterExtension final Workbench workbench = new Workbench();
  private String name = "";
  private String server = "";
  private String container = "";

  @BeforeEach
  void register() {
    name = Lab.unique("faulty");
    server = workbench.register(2, name);
    container = Workbench.id(workbench.create(server, Workbench.unstarted()));
    assertThat(containers(server).path("total").asInt()).isEqualTo(1);
  }

  @AfterEach
  void heal() {
    Lab.docker(2, "rm", "-f", container);
  }

  @Test
  void f01_a_dead_engine_is_found_and_its_return_too_while_lists_keep_what_was_known() {
    Lab.control("kill", ENGINE);
    try {
      Workbench.awaitState(server, "unreachable", Duration.ofSeconds(11));

      var list = containers(server);
      assertThat(list.path("items").findValuesAsText("id")).contains(container);
      assertThat(list.path("servers").path(0).path("state").asText()).isEqualTo("unreachable");
      assertThat(list.path("servers").path(0).path("asOf").isTextual()).isTrue();
      assertProblem503(Workbench.get(Workbench.containers(server) + "/" + container));
      assertProblem503(Workbench.get(Workbench.containers(server) + "/" + container + "/logs"));
      assertProblem503(Workbench.post(Workbench.containers(server) + "/" + container + "/start"));
      assertProblem503(Workbench.get(Workbench.SERVERS + "/" + server + "/info"));
      assertProblem503(workbench.tryToCreate(server, Workbench.unstarted()));
      assertThat(Workbench.get("/api/v1/health/detailed").json().toString())
          .contains("unreachable");
      assertThat(Platform.get("/health/ready").status())
          .as("an engine is no part of us")
          .isEqualTo(200);
    } finally {
      Lab.control("start", ENGINE);
    }
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(11));
    await("the list is live again") // what the engine has is read after it has answered
        .atMost(Duration.ofSeconds(10))
        .until(() -> containers(server).path("servers").path(0).path("asOf").isNull());
  }

  @Test
  void an_action_on_many_fails_where_the_engine_is_dead_and_succeeds_elsewhere() {
    var well = Workbench.id(workbench.create(Workbench.unstarted()));
    Lab.control("kill", ENGINE);
    try {
      var task =
          ContainerActionsIT.act(
              Platform.asAdministrator(),
              "start",
              List.of(Map.of("server", server, "id", container), ContainerActionsIT.target(well)));

      var ended = ContainerActionsIT.ended(task, Platform.asAdministrator());
      assertThat(ended.path("state").asText()).isEqualTo("partial");
      assertThat(ended.path("parts").path(0).path("code").asText()).isEqualTo("ENGINE_UNREACHABLE");
      assertThat(ended.path("parts").path(0).path("detail").asText()).contains(name);
      assertThat(ended.path("parts").path(1).path("state").asText()).isEqualTo("succeeded");
    } finally {
      Lab.control("start", ENGINE);
    }
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(11));
  }

  @Test
  void f02_an_engine_that_hangs_ends_calls_by_their_deadline_and_delays_no_other_server() {
    Lab.control("pause", ENGINE);
    List<CompletableFuture<Answer>> hanging = List.of();
    try {
      hanging =
          IntStream.range(0, CALLERS)
              .mapToObj(n ->
                  CompletableFuture.supplyAsync(
                      () -> Workbench.get(Workbench.containers(server) + "/" + container),
                      task -> Thread.ofVirtual().start(task)))
              .toList();

      for (var round = 0; round < 10; round++) {
        var before = System.nanoTime();
        assertThat(containers(Workbench.local()).path("servers").path(0).path("asOf").isNull())
            .isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      }
      var all = Workbench.get("/api/v1/containers").json();
      assertThat(all.path("servers").findValuesAsText("id")).contains(server, Workbench.local());
      hanging.forEach(call -> assertProblem503(call.join()));
      Workbench.awaitState(server, "unreachable", Duration.ofSeconds(30));
    } finally {
      Lab.control("resume", ENGINE);
      hanging.forEach(CompletableFuture::join);
    }
    Workbench.awaitState(server, "healthy", Duration.ofSeconds(30));
    await("calls work again")
        .until(() -> Workbench.get(Workbench.containers(server) + "/" + container).status() == 200);
  }

  private void assertProblem503(Answer answer) {
    var code = answer.json().path("code").asText();
    assertThat(code).as(answer.body()).isIn("ENGINE_UNREACHABLE", "ENGINE_TIMEOUT");
    assertProblem(answer, 503, code);
    assertThat(answer.json().path("detail").asText()).contains(name);
  }

  private static JsonNode containers(String server) {
    var answer = Workbench.get(Workbench.containers(server));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
