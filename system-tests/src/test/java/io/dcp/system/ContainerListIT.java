package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of containers: filtered, sorted and cut into pages. */
class ContainerListIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void pages_hold_every_container_once_and_in_order() {
    var suite = five();
    var names = new ArrayList<String>();
    var cursor = "";
    do {
      var page = list("q=" + suite + "&limit=2&sort=-name" + cursor);
      assertThat(page.path("total").asInt()).isEqualTo(5);
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      names.addAll(namesIn(page));
      cursor =
          page.path("nextCursor").isTextual() ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(names).hasSize(5).isSortedAccordingTo(Comparator.<String>naturalOrder().reversed());
    assertThat(new HashSet<>(names)).hasSize(5);
  }

  @Test
  void a_label_a_part_of_the_name_and_a_stack_find_containers() {
    var suite = Lab.unique("suite");
    var request = Workbench.unstarted();
    request.put(
        "labels", Map.of("com.docker.compose.project", suite, "com.docker.compose.service", "web"));
    var name = String.valueOf(request.get("name"));
    workbench.create(request);

    assertThat(namesIn(list("stack=" + suite))).containsExactly(name);
    assertThat(namesIn(list("q=com.docker.compose.project=" + suite))).containsExactly(name);
    assertThat(namesIn(list("q=" + name.substring(2).toUpperCase(Locale.ROOT))))
        .containsExactly(name);
    assertThat(namesIn(list("q=" + Lab.unique("nothing")))).isEmpty();
    assertThat(list("stack=" + suite).path("items").path(0).path("stack").path("service").asText())
        .isEqualTo("web");
  }

  @Test
  void the_counts_by_state_do_not_shrink_with_the_filter_by_state() {
    var suite = five();

    var none = list("q=" + suite + "&state=running");

    assertThat(none.path("total").asInt()).isZero();
    assertThat(none.path("states").path("created").asInt()).isEqualTo(5);
    assertThat(none.path("states").path("running").asInt(-1)).isZero();
    assertThat(list("q=" + suite + "&state=created,running").path("total").asInt()).isEqualTo(5);
    assertThat(list("q=" + suite + "&state=running&state=created").path("total").asInt())
        .isEqualTo(5);
  }

  @Test
  void lists_over_all_servers_tell_how_fresh_each_servers_part_is() {
    workbench.create(Workbench.unstarted());

    var page = Workbench.get("/api/v1/containers?server=" + Workbench.local()).json();

    assertThat(page.path("servers").findValuesAsText("id")).containsExactly(Workbench.local());
    assertThat(page.path("servers").path(0).path("state").asText()).isEqualTo("healthy");
    assertThat(page.path("servers").path(0).path("asOf").isNull()).isTrue();
    assertThat(Set.copyOf(page.path("items").findValuesAsText("server")))
        .containsExactly(Workbench.local());
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,limit",
    "limit=1001,limit",
    "limit=1000000000,limit",
    "limit=99999999999999999999,limit",
    "limit=ten,limit",
    "sort=password,sort",
    "sort=--name,sort",
    "cursor=abc,cursor",
    "state=sleeping,state"
  })
  void a_parameter_out_of_range_is_named(String query, String field) {
    for (var path : List.of("/api/v1/containers", Workbench.containers())) {
      var answer = Workbench.get(path + "?" + query);
      assertProblem(answer, 400, "VALIDATION_FAILED");
      assertField(answer, field);
    }
  }

  @Test
  void a_page_may_hold_a_thousand() {
    assertThat(Workbench.get("/api/v1/containers?limit=1000").status()).isEqualTo(200);
  }

  /** Five containers that only this label finds. */
  private String five() {
    var label = "suite=" + Lab.unique("five");
    for (var number = 0; number < 5; number++) {
      var request = Workbench.unstarted();
      request.put("labels", Map.of("suite", label.substring("suite=".length())));
      workbench.create(request);
    }
    return label;
  }

  private static JsonNode list(String query) {
    var answer = Workbench.get(Workbench.containers() + "?" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> namesIn(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.path("name").asText()).toList();
  }
}
