package io.dcp.live.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.access.control.TestingRights;
import io.dcp.access.entity.BuiltInRole;
import io.dcp.access.entity.Place;
import io.dcp.access.entity.Scope;
import io.dcp.api.servers.ServerUsage;
import io.dcp.mirror.control.MirroredContainers;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.stream.Closing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages of somebody who sees the containers of one stack and no other. */
@Timeout(30)
class NarrowedLiveTest extends LiveScene {
  private static final Map<String, String> SHOP = Map.of("com.docker.compose.project", "shop");
  private static final Map<String, String> BLOG = Map.of("com.docker.compose.project", "blog");
  private static final Scope OF_SHOP =
      new Scope(new Place.Everywhere(), new ContainerSelector.OfStack("shop"));

  private final TestingRights rights = new TestingRights();
  private String shown = "";
  private String hidden = "";

  @Override
  AccessDecision access() {
    return rights.decision(testing.testing.fleet, new MirroredContainers(testing.mirrors));
  }

  @BeforeEach
  void fill() {
    rights.give(BuiltInRole.VIEWER.actions(), OF_SHOP);
    shown = create("shop-web", SHOP);
    hidden = create("blog-web", BLOG);
    awaitListed(2);
  }

  /** A change of the shown one comes after all that was told before. */
  private void awaitNews(Viewer page, String sub) {
    testing.engine(server).containers().start(shown);
    await()
        .until(() ->
            page.upserts(sub).stream().anyMatch(it -> it.path("state").asText().equals("running")));
  }

  @Test
  void neither_a_snapshot_nor_a_change_tells_of_a_hidden_container() {
    var page = open();
    page.tab.message(subscribe("all", "containers"));
    page.tab.message(subscribe("chosen", "containers", hidden, shown));
    assertThat(page.awaitSnapshot("all")).extracting(NarrowedLiveTest::id).containsExactly(shown);
    page.awaitSnapshot("chosen");

    testing.engine(server).containers().start(hidden);
    testing.engine(server).containers().rename(hidden, "renamed");
    create("blog-db", BLOG);
    awaitListed(3);
    testing.engine(server).containers().remove(hidden, true, false);
    awaitListed(2);
    awaitNews(page, "all");

    assertThat(page.messages().toString()).doesNotContain(hidden, "blog");
  }

  @Test
  void a_container_that_was_shown_is_told_to_be_gone() {
    var page = open();
    page.tab.message(subscribe("all", "containers"));
    page.awaitSnapshot("all");
    var later = create("shop-db", SHOP);
    await().until(() -> ids(page.upserts("all")).contains(later));

    testing.engine(server).containers().remove(shown, true, false);
    testing.engine(server).containers().remove(later, true, false);

    await()
        .untilAsserted(
            () -> assertThat(ids(page.removes("all"))).containsExactlyInAnyOrder(shown, later));
  }

  @Test
  void counts_are_of_what_is_seen() {
    var page = open();
    page.tab.message(subscribe("n", "summary"));
    var counted = page.awaitSnapshot("n").getFirst();
    assertThat(counted.path("states").path("created").asInt()).isEqualTo(1);
    assertThat(counted.path("images").asInt(-1)).isZero();

    testing.engine(server).containers().start(hidden);
    awaitNewsOfCounts(page);

    assertThat(page.upserts("n")).allMatch(it -> it.path("states").path("running").asInt() <= 1);
  }

  private void awaitNewsOfCounts(Viewer page) {
    testing.engine(server).containers().start(shown);
    await()
        .until(() ->
            page.upserts("n").stream()
                .anyMatch(it ->
                    it.path("states").path("running").asInt() == 1
                        && it.path("states").path("created").asInt() == 0));
  }

  @Test
  void events_of_hidden_containers_are_not_told_nor_taken_back() {
    rights.give(Set.of(Action.EVENT_VIEW, Action.IMAGE_VIEW), Scope.everywhere());
    var page = open();
    page.tab.message(subscribe("e", "events"));
    page.tab.message(subscribe("i", "images"));
    assertThat(page.awaitSnapshot("e"))
        .filteredOn(it -> it.path("type").asText().equals("container"))
        .extracting(it -> it.path("subject").asText())
        .containsOnly(shown);
    assertThat(page.awaitSnapshot("i").getFirst().path("usedBy"))
        .extracting(NarrowedLiveTest::id)
        .containsExactly(shown);

    testing.engine(server).containers().start(hidden);
    testing.engine(server).containers().start(shown);
    await()
        .until(() ->
            page.upserts("e").stream().anyMatch(it -> it.path("action").asText().equals("start")));

    assertThat(page.removes("e")).isEmpty();
    assertThat(page.messages().toString()).doesNotContain(hidden, "blog");
  }

  @Test
  void what_all_containers_use_together_is_not_told() {
    testing.testing.fleet.used(
        server, new ServerUsage(Instant.EPOCH, 1.5, 2, 100, 1_000, 2, List.of(), List.of()));
    var page = open();
    page.tab.message(subscribe("s", "servers"));

    assertThat(page.awaitSnapshot("s")).hasSize(1).allMatch(it -> it.path("usage").isNull());
    rights.give(Set.of(Action.CONTAINER_VIEW), Scope.everywhere());
    await()
        .until(() ->
            page.messages("snapshot", "s")
                .getLast()
                .path("items")
                .path(0)
                .path("usage")
                .isObject());
  }

  @Test
  void a_narrower_right_takes_the_rest_away_and_a_lost_one_ends_the_page() {
    rights.give(BuiltInRole.VIEWER.actions(), Scope.everywhere());
    var page = open();
    page.tab.message(subscribe("all", "containers"));
    assertThat(page.awaitSnapshot("all")).hasSize(2);

    rights.takeAll();
    rights.give(BuiltInRole.VIEWER.actions(), OF_SHOP);
    await().untilAsserted(() -> assertThat(ids(page.removes("all"))).containsExactly(hidden));

    rights.takeAll();
    await()
        .untilAsserted(() ->
            assertThat(page.closings).extracting(Closing::code).containsExactly(Closing.FORBIDDEN));
    assertThat(ids(page.removes("all"))).containsExactly(hidden, shown);
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(NarrowedLiveTest::id).toList();
  }

  private static String id(JsonNode item) {
    return item.path("id").asText();
  }
}
