package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Somebody whose grant is narrowed to a stack, and rights that are lost while something is open.
 */
@Timeout(90)
class NarrowedRightsIT {
  private static final Duration SOON = Duration.ofSeconds(5);

  @RegisterExtension final Workbench workbench = new Workbench();
  private final String stack = Lab.unique("stack");
  private String own = "";
  private String hidden = "";
  private String hiddenName = "";
  private Session user;
  private String grant = "";

  @BeforeEach
  void share() {
    own = Workbench.id(workbench.create(Workbench.ofStack(stack, talking())));
    var other = workbench.create(Workbench.ofStack("other", talking()));
    hidden = Workbench.id(other);
    hiddenName = other.path("summary").path("name").asText();
    user = Session.ofNew();
    grant = Given.to(user, "operator", Given.stackOn(Workbench.local(), stack));
  }

  private static Map<String, Object> talking() {
    return Workbench.script("echo begun; " + Workbench.WAIT);
  }

  @Test
  void the_own_containers_are_listed_read_and_operated() {
    for (var list : List.of("/api/v1/containers", Workbench.containers())) {
      var page = Platform.get(list, user.headers()).json();
      assertThat(page.path("total").asInt()).isEqualTo(1);
      assertThat(page.path("items").path(0).path("id").asText()).isEqualTo(own);
    }
    var path = Workbench.containers() + "/" + own.substring(0, 20);
    assertThat(Platform.get(path + "/logs", user.headers()).body()).contains("begun");
    assertThat(Platform.post(path + "/exec", Map.of("command", List.of("id")), user.headers()))
        .extracting(Answer::status)
        .isEqualTo(200);
    assertProblem(Platform.delete(path, user.headers()), 403, "FORBIDDEN");
    assertProblem(
        Platform.post(Workbench.containers(), Workbench.unstarted(), user.headers()),
        403,
        "FORBIDDEN");
  }

  @Test
  void of_the_server_there_is_its_health_and_nothing_that_counts_others() {
    var server = Workbench.SERVERS + "/" + Workbench.local();

    assertThat(Platform.get(server, user.headers()).json().path("usage").isNull()).isTrue();
    assertThat(Platform.get(server + "/health", user.headers()).status()).isEqualTo(200);
    for (var fact : List.of("info", "version", "df", "images", "volumes", "networks", "events")) {
      assertProblem(Platform.get(server + "/" + fact, user.headers()), 403, "FORBIDDEN");
    }
  }

  @Test
  void questions_and_permissions_tell_where_container_actions_are_allowed() {
    var yes = canI("container.exec", "&container=" + own);
    var elsewhere = canI("container.exec", "&container=" + hidden);
    var somewhere = canI("container.exec", "");
    var no = canI("image.view", "");

    assertThat(yes.path("allowed").asBoolean()).isTrue();
    assertThat(yes.path("grants").path(0).path("scope").path("containers").path("value").asText())
        .isEqualTo(stack);
    assertThat(elsewhere.path("allowed").asBoolean()).isFalse();
    assertThat(elsewhere.path("reason").asText())
        .isEqualTo(canI("container.exec", "&container=no-such").path("reason").asText());
    assertThat(somewhere.path("reason").asText()).contains("for the containers of the stack");
    assertThat(no.path("allowed").asBoolean()).isFalse();
    var me = Platform.get("/api/v1/auth/me", user.headers()).json().path("permissions").path(0);
    assertThat(me.path("actions").toString())
        .contains("container.exec", "server.view")
        .doesNotContain("image.view", "server.info", "container.create");
    assertThat(me.path("scope").path("containers").path("value").asText()).isEqualTo(stack);
  }

  private JsonNode canI(String action, String more) {
    var question = "/api/v1/access/can-i?action=" + action + "&server=" + Workbench.local() + more;
    return Platform.get(question, user.headers()).json();
  }

  @Test
  void a_page_shows_the_own_containers_and_their_counts_alone() {
    try (var page = LiveClient.open(user.headers())) {
      page.subscribe("c", "containers", "*");
      page.subscribe("n", "summary", "*");
      page.send(
          Map.of("type", "subscribe", "sub", "s", "topic", "stats", "ids", List.of(own, hidden)));
      assertThat(page.awaitSnapshot("c"))
          .extracting(it -> it.path("id").asText())
          .containsExactly(own);
      assertThat(page.awaitSnapshot("n").getFirst().path("states").path("running").asInt())
          .isEqualTo(1);
      await().atMost(Duration.ofSeconds(15)).until(() -> !page.upserts("s").isEmpty());

      Workbench.delete(Workbench.containers() + "/" + hidden + "?force=true");
      Workbench.post(Workbench.containers() + "/" + own + "/pause");
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> page.upserts("c").toString().contains("paused"));

      assertThat(page.all().toString()).doesNotContain(hidden, hiddenName);
    }
  }

  @Test
  void no_stream_of_a_hidden_container_opens_also_not_among_others() {
    for (var stream : List.of("logs", "stats", "exec", "attach")) {
      try (var viewer = Viewer.as(user.headers(), path(hidden, stream), "")) {
        assertThat(viewer.awaitClose()).as(stream).isEqualTo(4404);
      }
    }
    var merged = "&c=" + Workbench.local() + ":" + own + "&c=" + Workbench.local() + ":" + hidden;
    try (var viewer = Viewer.as(user.headers(), "/ws/v1/logs", merged)) {
      assertThat(viewer.awaitClose()).isEqualTo(4404);
      assertThat(viewer.lines()).isEmpty();
    }
  }

  @Test
  void a_stream_ends_as_ever_when_its_container_is_gone() {
    try (var stats = Viewer.as(user.headers(), path(own, "stats"), "")) {
      stats.awaitMessage("sample");
      Workbench.delete(Workbench.containers() + "/" + own + "?force=true");

      assertThat(stats.awaitClose()).isNotEqualTo(4403);
      assertThat(stats.ofType("end").getLast().path("reason").asText()).isEqualTo("removed");
    }
  }

  @Test
  void s07_a_right_that_is_lost_ends_every_stream_within_5_s() {
    try (var page = LiveClient.open(user.headers());
        var logs = Viewer.as(user.headers(), path(own, "logs"), "");
        var stats = Viewer.as(user.headers(), path(own, "stats"), "");
        var shell = Viewer.as(user.headers(), path(own, "exec"), "&cmd=sh")) {
      page.subscribe("c", "containers", "*");
      page.awaitSnapshot("c");
      logs.awaitLines(1);
      stats.awaitMessage("sample");
      shell.awaitMessage("session");

      Given.take(grant);

      await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(List.of(logs.code(), stats.code(), shell.code()))
                  .containsExactly(4403, 4403, 4403));
      await().atMost(SOON).until(() -> !page.isOpen());
      assertThat(page.removes("c"))
          .extracting(it -> it.json().path("id").asText())
          .containsExactly(own);
    }
  }

  @Test
  void s07_of_two_grants_the_lost_one_takes_its_containers_from_the_page() {
    var further = Given.to(user, "viewer", Given.stackOn(Workbench.local(), "other"));
    try (var page = LiveClient.open(user.headers());
        var logs = Viewer.as(user.headers(), path(own, "logs"), "");
        var lost = Viewer.as(user.headers(), path(hidden, "logs"), "")) {
      page.subscribe("c", "containers", "*");
      assertThat(page.awaitSnapshot("c")).extracting(it -> it.path("id").asText()).contains(hidden);
      lost.awaitLines(1);

      Given.take(further);

      await().atMost(SOON).until(() -> lost.code() == 4403);
      await()
          .atMost(SOON)
          .until(() ->
              page.removes("c").stream()
                  .anyMatch(it -> it.json().path("id").asText().equals(hidden)));
      assertThat(page.isOpen()).isTrue();
      assertThat(logs.code()).isZero();
    }
  }

  private static String path(String container, String stream) {
    return "/ws/v1/servers/" + Workbench.local() + "/containers/" + container + "/" + stream;
  }
}
