package io.dcp.live.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.platform.stream.Closing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages in memory on mirrors of engines in memory. */
@Timeout(30)
class LiveTest extends LiveScene {
  private final TestingAccess access = new TestingAccess();

  @Override
  AccessDecision access() {
    return access;
  }

  @Test
  void a_page_gets_a_snapshot_and_then_what_changes() {
    var id = create("web");
    awaitListed(1);
    var page = open();
    page.tab.message(subscribe("a", "containers"));

    assertThat(page.awaitSnapshot("a"))
        .extracting(it -> it.path("name").asText())
        .containsExactly("web");
    var snapshot = page.messages("snapshot", "a").getFirst();
    assertThat(snapshot.path("topic").asText()).isEqualTo("containers");
    assertThat(snapshot.path("server").asText()).isEqualTo("*");
    assertThat(snapshot.path("servers").path(0).path("id").asText()).isEqualTo(server.toString());
    assertThat(snapshot.path("servers").path(0).path("asOf").isNull()).isTrue();

    testing.engine(server).containers().start(id);
    await()
        .untilAsserted(() ->
            assertThat(page.upserts("a"))
                .anyMatch(it -> it.path("state").asText().equals("running")));
    assertThat(page.upserts("a").getLast().path("status").asText()).startsWith("Up");
    testing.engine(server).containers().remove(id, true, false);
    await()
        .untilAsserted(() ->
            assertThat(page.removes("a"))
                .singleElement()
                .matches(it ->
                    it.path("id").asText().equals(id)
                        && it.path("server").asText().equals(server.toString())));
  }

  @Test
  void a_page_follows_the_tasks_of_its_viewer_also_without_a_right_to_others() {
    access.refuse(Action.TASK_VIEW);
    var viewer = TestingAccess.caller().get();
    var own = tasks.begin(viewer, server);
    var foreign = tasks.begin(TestingAccess.caller().get(), server);
    var page = open(viewer);
    page.tab.message(subscribe("a", "tasks"));

    assertThat(page.awaitSnapshot("a"))
        .singleElement()
        .matches(it -> it.path("id").asText().equals(own.toString()));
    tasks.succeed(foreign);
    tasks.succeed(own);

    await()
        .untilAsserted(() ->
            assertThat(page.upserts("a"))
                .singleElement()
                .matches(it -> it.path("id").asText().equals(own.toString()))
                .matches(it -> it.path("state").asText().equals("succeeded"))
                .matches(it -> it.path("progress").path("percent").asInt() == 100));
    assertThat(page.removes("a")).isEmpty();
  }

  @Test
  void a_page_follows_the_tasks_of_others_with_the_right_on_their_servers() {
    var page = open();
    page.tab.message(subscribe("a", "tasks"));
    assertThat(page.awaitSnapshot("a")).isEmpty();

    var foreign = tasks.begin(TestingAccess.caller().get(), server);

    await()
        .untilAsserted(() ->
            assertThat(page.upserts("a"))
                .singleElement()
                .matches(it -> it.path("id").asText().equals(foreign.toString())));
  }

  @Test
  void a_page_whose_rights_cannot_be_read_is_told_to_try_again_and_does_not_look_alive() {
    var page = open();
    page.tab.message(subscribe("a", "containers"));
    page.awaitSnapshot("a");

    access.failToTell();

    await()
        .untilAsserted(() ->
            assertThat(page.closings).extracting(Closing::code).containsExactly(Closing.TRY_LATER));
  }

  @Test
  void the_first_change_after_a_quiet_time_comes_at_once_and_then_a_frame_a_tick() {
    var id = create("web");
    awaitListed(1);
    var page = open();
    page.tab.message(subscribe("a", "containers"));
    page.awaitSnapshot("a");
    var before = page.frames.size();

    for (var round = 0; round < 30; round++) {
      testing.engine(server).containers().rename(id, "web" + round);
      var name = "web" + round;
      await()
          .pollInterval(Duration.ofMillis(5))
          .until(() -> testing.mirrors.container(server, name).isPresent());
    }
    await()
        .until(() ->
            !page.upserts("a").isEmpty()
                && page.upserts("a").getLast().path("name").asText().equals("web29"));

    var deltas =
        page.frames.stream()
            .skip(before)
            .filter(frame -> frame.messages().getFirst().path("type").asText().equals("delta"))
            .toList();
    assertThat(page.upserts("a").getFirst().path("name").asText()).isEqualTo("web0");
    for (var next = 1; next < deltas.size(); next++) {
      assertThat(deltas.get(next).at() - deltas.get(next - 1).at())
          .as("between frames")
          .isGreaterThan(TICK.toNanos() * 9 / 10);
    }
    assertThat(page.upserts("a").size()).as("conflated").isLessThan(30);
  }

  @Test
  void a_large_snapshot_comes_in_parts_of_which_only_the_last_says_so() {
    for (var number = 0; number < 60; number++) {
      create("box" + number);
    }
    awaitListed(60);
    var page = open();
    page.tab.message(subscribe("a", "containers"));

    assertThat(page.awaitSnapshot("a")).hasSize(60);
    var parts = page.messages("snapshot", "a");
    assertThat(parts.size()).isGreaterThan(2);
    assertThat(parts)
        .filteredOn(part -> part.path("last").asBoolean())
        .containsExactly(parts.getLast());
    assertThat(page.frames).allMatch(frame -> frame.size() < SETTINGS.part() + 1_000);
  }

  @Test
  void a_page_that_stops_reading_delays_nobody_and_gets_a_snapshot_when_it_reads_again() {
    awaitListed(0);
    var slow = open();
    var quick = open();
    slow.tab.message(subscribe("a", "containers"));
    quick.tab.message(subscribe("a", "containers"));
    slow.awaitSnapshot("a");
    quick.awaitSnapshot("a");
    slow.stall();
    for (var number = 0; number < 60; number++) {
      create("box" + number);
    }
    await().untilAsserted(() -> assertThat(distinctNames(everything(quick))).hasSize(60));
    assertThat(distinctNames(everything(slow)).size()).isLessThan(60);

    slow.readAgain();

    await().until(() -> !slow.messages("resync", "a").isEmpty());
    await().untilAsserted(() -> assertThat(distinctNames(everything(slow))).hasSize(60));
  }

  private static List<JsonNode> everything(Viewer page) {
    var all = new ArrayList<JsonNode>(page.upserts("a"));
    page.messages("snapshot", "a").forEach(part -> part.path("items").forEach(all::add));
    return all;
  }

  @Test
  void a_right_that_is_gone_takes_its_things_away_and_when_none_is_left_the_socket_ends() {
    var id = create("web");
    awaitListed(1);
    var page = open();
    page.tab.message(subscribe("a", "containers"));
    page.awaitSnapshot("a");

    access.hide(server);
    await()
        .untilAsserted(() ->
            assertThat(page.removes("a"))
                .extracting(it -> it.path("id").asText())
                .containsExactly(id));
    await().until(() -> page.messages("snapshot", "a").getLast().path("servers").isEmpty());
    assertThat(page.closings).isEmpty();

    access.hide();
    await().until(() -> !page.messages("snapshot", "a").getLast().path("servers").isEmpty());
    for (var action : Action.values()) {
      access.refuse(action);
    }
    await()
        .untilAsserted(() ->
            assertThat(page.closings).extracting(Closing::code).containsExactly(Closing.FORBIDDEN));
  }

  @Test
  void what_cannot_be_served_is_answered_and_the_socket_stays() {
    var page = open();
    access.refuse(Action.IMAGE_VIEW);
    page.tab.message(subscribe("f", "images"));
    var unknown = new ServerId(UUID.randomUUID());
    access.hide(unknown);
    page.tab.message(
        "{\"type\":\"subscribe\",\"sub\":\"u\",\"topic\":\"containers\",\"server\":\"%s\"}"
            .formatted(unknown));
    page.tab.message(subscribe("t", "secrets"));
    page.tab.message("nonsense");
    page.tab.message("{\"type\":\"subscribe\",\"topic\":\"containers\",\"colour\":1}");
    page.tab.message("{\"type\":\"shout\"}");
    page.tab.message(subscribe("a", "containers"));
    page.awaitSnapshot("a");

    assertThat(page.messages("error", "f").getFirst().path("code").asText()).isEqualTo("FORBIDDEN");
    assertThat(page.messages("error", "u").getFirst().path("code").asText())
        .isEqualTo("SERVER_NOT_FOUND");
    assertThat(page.messages("error", "t").getFirst().path("code").asText())
        .isEqualTo("MALFORMED_REQUEST");
    assertThat(page.messages().stream().filter(m -> m.path("type").asText().equals("error")))
        .hasSize(6)
        .allMatch(m -> !m.path("detail").asText().isBlank());
    assertThat(page.closings).isEmpty();
  }

  @Test
  void a_server_that_comes_or_goes_is_told() {
    var page = open();
    page.tab.message(subscribe("s", "servers"));
    page.tab.message(subscribe("c", "containers"));
    page.awaitSnapshot("s");
    page.awaitSnapshot("c");

    var second = testing.add("two");
    await().until(() -> page.messages("snapshot", "s").getLast().path("items").size() == 2);
    testing.testing.fleet.remove(second);
    await().until(() -> page.messages("snapshot", "s").getLast().path("items").size() == 1);
    assertThat(page.messages("snapshot", "c").getLast().path("servers")).hasSize(1);
  }

  @Test
  void a_server_that_is_lost_is_told_with_its_age() {
    var page = open();
    page.tab.message(subscribe("c", "containers"));
    page.awaitSnapshot("c");

    testing.engine(server).failWith(io.dcp.platform.problem.ErrorCode.ENGINE_UNREACHABLE);
    testing.engine(server).events().end();

    await()
        .untilAsserted(() ->
            assertThat(page.messages("delta", "c"))
                .anyMatch(delta -> delta.path("servers").path(0).path("asOf").isTextual()));
  }

  @Test
  void events_and_counts_are_told() {
    var page = open();
    page.tab.message(subscribe("e", "events"));
    page.tab.message(subscribe("n", "summary"));
    page.awaitSnapshot("e");
    assertThat(page.awaitSnapshot("n").getFirst().path("states").path("running").asInt(-1))
        .isZero();

    var id = create("web");
    testing.engine(server).containers().start(id);

    await()
        .untilAsserted(() ->
            assertThat(page.upserts("e"))
                .extracting(it -> it.path("action").asText())
                .containsSubsequence("create", "start"));
    await()
        .untilAsserted(() ->
            assertThat(page.upserts("n"))
                .anyMatch(it -> it.path("states").path("running").asInt() == 1));
    var later = open();
    later.tab.message(subscribe("e", "events"));
    assertThat(later.awaitSnapshot("e").getFirst().path("action").asText()).isEqualTo("start");
  }

  @Test
  void a_sign_of_life_comes_although_nothing_changes_and_nothing_after_an_unsubscribe() {
    var page = open();
    page.tab.message(subscribe("a", "containers"));
    page.awaitSnapshot("a");
    page.tab.message("{\"type\":\"unsubscribe\",\"sub\":\"a\"}");
    create("web");
    awaitListed(1);

    await()
        .until(() ->
            page.messages().stream()
                    .filter(m -> m.path("type").asText().equals("heartbeat"))
                    .count()
                >= 2);
    assertThat(page.upserts("a")).isEmpty();
  }

  @Test
  void only_the_ids_in_sight_are_told_and_a_new_choice_takes_the_place_of_the_old() {
    var web = create("web");
    var db = create("db");
    awaitListed(2);
    var page = open();
    page.tab.message(subscribe("a", "containers", web));
    assertThat(page.awaitSnapshot("a")).hasSize(1);

    page.tab.message(subscribe("a", "containers", db));

    await().until(() -> page.messages("snapshot", "a").size() == 2);
    assertThat(page.messages("snapshot", "a").getLast().path("items").path(0).path("name").asText())
        .isEqualTo("db");
    testing.engine(server).containers().start(web);
    testing.engine(server).containers().start(db);
    await().until(() -> !page.upserts("a").isEmpty());
    assertThat(distinctNames(page.upserts("a"))).containsExactly("db");
  }
}
