package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of what containers use, their tags, and the events that are kept. */
class LiveListsIT {
  private static final String EVENTS = Workbench.SERVERS + "/%s/events";

  @RegisterExtension final Workbench workbench = new Workbench();

  @ParameterizedTest
  @ValueSource(strings = {"containers", "images", "volumes", "networks"})
  void a_list_that_has_not_changed_is_not_sent_again(String kind) {
    var path = Workbench.SERVERS + "/" + Workbench.local() + "/" + kind;
    // a container that others' tests change would change it for a reason
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          var tag = Workbench.get(path).header("ETag").orElseThrow();
          var again = get(path, tag);
          assertThat(again.status()).isEqualTo(304);
          assertThat(again.body()).isEmpty();
          assertThat(again.header("ETag")).contains(tag);
        });
    var tag = Workbench.get(path).header("ETag").orElseThrow();
    workbench.create(Workbench.unstarted());

    var changed = get(path, tag);

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isPresent().get().isNotEqualTo(tag);
  }

  @Test
  void the_list_of_one_user_has_another_tag_than_that_of_one_who_sees_less() {
    var nobody = Session.ofNew("viewer");
    var mine = Workbench.get("/api/v1/containers").header("ETag").orElseThrow();

    assertThat(Platform.get("/api/v1/containers", nobody.headers()).header("ETag")).isPresent();
    assertThat(mine).startsWith("W/\"");
  }

  @Test
  void images_are_found_by_name_and_networks_by_name() {
    var here = Workbench.SERVERS + "/" + Workbench.local();
    var image = items(here + "/images?q=" + Lab.BUSYBOX).getFirst();
    var network = items(here + "/networks?q=bridge&sort=-name").getFirst();

    assertThat(image.path("tags").path(0).asText()).isEqualTo(Lab.BUSYBOX);
    assertThat(image.path("sizeBytes").asLong()).isPositive();
    assertThat(network.path("builtIn").asBoolean()).isTrue();
    assertThat(items("/api/v1/images?server=" + Workbench.local())).isNotEmpty();
    assertThat(items("/api/v1/networks?limit=1")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"images,sort=colour,sort", "volumes,limit=0,limit", "networks,cursor=x,cursor"})
  void parameters_that_make_no_sense_are_named(String kind, String query, String field) {
    var answer = Workbench.get("/api/v1/" + kind + "?" + query);

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertField(answer, field);
  }

  @Test
  void what_happened_is_kept_and_found() {
    var id = Workbench.id(workbench.create(Workbench.script(Workbench.WAIT)));
    Workbench.post(Workbench.containers() + "/" + id + "/stop");

    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(
                    events("type=container").stream()
                        .filter(it -> it.path("subject").asText().equals(id)))
                .extracting(it -> it.path("action").asText())
                .contains("create", "start", "die"));
    assertThat(events("type=container&action=create,start"))
        .extracting(it -> it.path("action").asText())
        .containsOnly("create", "start");
    var page = Workbench.get(EVENTS.formatted(Workbench.local()) + "?limit=1").json();
    var next =
        Workbench.get(
                EVENTS.formatted(Workbench.local())
                    + "?limit=1&cursor="
                    + page.path("nextCursor").asText())
            .json();
    assertThat(next.path("items").path(0).path("id").asText())
        .isLessThan(page.path("items").path(0).path("id").asText());
    assertThat(events("until=2020-01-01T00:00:00Z")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "since=yesterday,since",
    "until=1,until",
    "type=secret,type",
    "limit=1001,limit",
    "cursor=abc,cursor"
  })
  void a_filter_of_events_that_makes_no_sense_is_named(String query, String field) {
    var answer = Workbench.get(EVENTS.formatted(Workbench.local()) + "?" + query);

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertField(answer, field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"images", "volumes", "networks", "events"})
  void s07_who_has_no_right_here_finds_no_server(String kind) {
    var nobody = Session.ofNew();
    var viewer = Session.ofNew("viewer");
    var path = Workbench.SERVERS + "/" + Workbench.local() + "/" + kind;

    assertProblem(Platform.get(path, nobody.headers()), 404, "SERVER_NOT_FOUND");
    assertThat(Platform.get(path, viewer.headers()).status()).isEqualTo(200);
    if (!kind.equals("events")) {
      assertProblem(Platform.get("/api/v1/" + kind, nobody.headers()), 403, "FORBIDDEN");
    }
    assertThat(Platform.get(path).status()).isEqualTo(401);
  }

  private static Answer get(String path, String tag) {
    var headers = Platform.asAdministrator();
    return Platform.send(
        "GET", path, BodyPublishers.noBody(), headers[0], headers[1], "If-None-Match", tag);
  }

  private static List<JsonNode> events(String query) {
    return items(EVENTS.formatted(Workbench.local()) + "?limit=1000&" + query);
  }

  private static List<JsonNode> items(String path) {
    var answer = Workbench.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("items").valueStream().toList();
  }
}
