package io.dcp.mirror.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerUse;
import io.dcp.api.events.EngineEvent;
import io.dcp.api.images.ImageSummary;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.servers.ServerState;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.engine.TestingEngine;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The mirror of an engine in memory. */
@Timeout(30)
class MirrorTest {
  private TestingMirrors testing = new TestingMirrors();
  private ServerId server;
  private TestingEngine engine;

  @BeforeEach
  void begin() {
    server = testing.add("one");
    engine = testing.engine(server);
  }

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void everything_is_known_once_the_mirror_is_live_and_everything_tells_who_uses_it() {
    var id = create("web");

    await().untilAsserted(() -> assertThat(names()).containsExactly("web"));
    var used = List.of(new ContainerUse(id, "web", ContainerState.CREATED));
    await()
        .untilAsserted(
            () -> assertThat(images()).singleElement().matches(it -> it.usedBy().equals(used)));
    assertThat(networks()).singleElement().matches(it -> it.usedBy().equals(used));
    engine.containers().start(id);
    await()
        .untilAsserted(() ->
            assertThat(images().getFirst().usedBy())
                .extracting(ContainerUse::state)
                .containsExactly(ContainerState.RUNNING));
  }

  @Test
  void what_happened_while_there_was_no_platform_is_told_and_what_was_heard_before_is_not() {
    engine.events().tell("container", "create", "a", "a", Map.of());
    engine.events().tell("container", "start", "a", "a", Map.of());
    await().until(() -> told(testing.changes()).contains("start"));
    var heard = happened(testing.changes()).reversed();
    engine.events().tell("container", "die", "a", "a", Map.of());
    var started =
        new Mirrors(
            testing.testing.fleet,
            _ -> heard,
            TestingMirrors.QUICK,
            testing.testing.threads,
            Clock.systemUTC());
    var changes = new CopyOnWriteArrayList<Change>();
    started.listen(changes::addAll);
    started.begin();
    try {
      await().until(() -> told(changes).contains("die"));
      engine.events().tell("container", "destroy", "a", "a", Map.of());

      await().until(() -> told(changes).contains("destroy"));
      assertThat(told(changes)).containsExactly("die", "destroy");
    } finally {
      started.end();
    }
  }

  private static List<EngineEvent> happened(List<Change> changes) {
    return changes.stream()
        .filter(Change.Happened.class::isInstance)
        .map(it -> ((Change.Happened) it).event())
        .toList();
  }

  private static List<String> told(List<Change> changes) {
    return happened(changes).stream().map(EngineEvent::action).toList();
  }

  @Test
  void what_lists_do_not_tell_is_filled_in_by_inspection() {
    engine.events().lose(true);
    var id = create("web");
    engine.containers().start(id);
    engine.containers().end(id, 3);
    engine.events().lose(false);
    engine.events().tell("daemon", "reload", "", null, java.util.Map.of());

    await()
        .untilAsserted(() -> {
          var container = container("web");
          assertThat(container.exitCode()).isEqualTo(3);
          assertThat(container.startedAt()).isNotNull();
          assertThat(container.finishedAt()).isNotNull();
          assertThat(container.restartCount()).isZero();
          assertThat(container.oomKilled()).isFalse();
        });
  }

  @Test
  void what_happens_to_a_container_shows() {
    var id = create("web");
    engine.containers().start(id);
    awaitState("web", ContainerState.RUNNING);
    engine.containers().health(id, ContainerHealth.UNHEALTHY);
    await().until(() -> container("web").health() == ContainerHealth.UNHEALTHY);
    engine.containers().rename(id, "shop");
    await().untilAsserted(() -> assertThat(names()).containsExactly("shop"));
    engine.containers().stop(id, null);
    awaitState("shop", ContainerState.EXITED);
    engine.containers().remove(id, false, false);
    await().untilAsserted(() -> assertThat(names()).isEmpty());
    assertThat(images().getFirst().usedBy()).isEmpty();
  }

  @Test
  void images_volumes_and_networks_come_and_go() {
    engine.images().hold("other:2");
    engine.volumes().create("data");
    engine.networks().create("back");
    await()
        .untilAsserted(() -> {
          assertThat(images()).hasSize(2);
          assertThat(volumes()).extracting(VolumeSummary::name).containsExactly("data");
          assertThat(networks())
              .extracting(NetworkSummary::name)
              .containsExactlyInAnyOrder("bridge", "back");
        });

    engine.images().drop("other:2");
    engine.volumes().remove("data");
    engine.networks().remove("back");
    await()
        .untilAsserted(() -> {
          assertThat(images()).hasSize(1);
          assertThat(volumes()).isEmpty();
          assertThat(networks()).hasSize(1);
        });
  }

  @Test
  void a_server_that_does_not_answer_is_shown_as_it_was_with_its_age_although_its_stream_is_open() {
    create("web");
    await().untilAsserted(() -> assertThat(names()).containsExactly("web"));
    engine.failWith(ErrorCode.ENGINE_TIMEOUT);
    testing.testing.awaitState(server, ServerState.UNREACHABLE);

    assertThat(names()).containsExactly("web");
    testing.awaitStale(server);
    engine.heal();
    testing.awaitLive(server);
  }

  @Test
  void what_was_lost_behind_a_stream_that_hung_is_caught_up() {
    var id = create("web");
    await().untilAsserted(() -> assertThat(names()).containsExactly("web"));
    engine.events().lose(true);
    engine.containers().rename(id, "shop");
    engine.failWith(ErrorCode.ENGINE_TIMEOUT);
    testing.testing.awaitState(server, ServerState.UNREACHABLE);
    engine.events().lose(false);

    engine.heal();

    await().untilAsserted(() -> assertThat(names()).containsExactly("shop"));
  }

  @Test
  void reading_reaches_no_engine() {
    create("web");
    await().untilAsserted(() -> assertThat(names()).containsExactly("web"));
    engine.hang();

    assertThat(names()).containsExactly("web");
    assertThat(images()).hasSize(1);
    engine.heal();
  }

  @Test
  void the_end_of_the_stream_makes_the_mirror_stale_and_what_was_missed_is_caught_up() {
    var kept = create("kept");
    var removed = create("removed");
    await().untilAsserted(() -> assertThat(names()).containsExactly("kept", "removed"));
    engine.events().lose(true);
    engine.containers().remove(removed, true, false);
    engine.containers().start(kept);
    engine.failWith(ErrorCode.ENGINE_UNREACHABLE);
    engine.events().end();
    testing.awaitStale(server);
    assertThat(names()).containsExactly("kept", "removed");

    engine.events().lose(false);
    engine.heal();

    testing.awaitLive(server);
    await().untilAsserted(() -> assertThat(names()).containsExactly("kept"));
    awaitState("kept", ContainerState.RUNNING);
  }

  @Test
  void lost_events_are_made_good_by_the_next_resync() {
    testing.close();
    var quick = TestingMirrors.QUICK;
    testing =
        new TestingMirrors(
            new MirrorSettings(
                Duration.ofMillis(300),
                quick.quiet(),
                quick.afterEnd(),
                quick.shortestPause(),
                quick.longestPause(),
                quick.readsAtOnce(),
                quick.mostItems(),
                quick.patience()));
    begin();
    engine.events().lose(true);

    create("unheard");

    await().untilAsserted(() -> assertThat(names()).containsExactly("unheard"));
  }

  @Test
  void a_change_of_our_own_shows_in_the_next_read_even_if_no_event_tells_it() {
    engine.events().lose(true);
    var id = create("web");

    testing.mirrors.refresh(server, id);
    assertThat(names()).containsExactly("web");

    engine.containers().remove("web", true, false);
    testing.mirrors.refresh(server, "web");
    assertThat(names()).isEmpty();
  }

  @Test
  void events_are_told_once_although_the_engine_tells_them_again_after_a_break() {
    create("web");
    await().untilAsserted(() -> assertThat(happened()).contains("create"));
    engine.events().end();
    await().until(() -> engine.events().followers() == 1);
    create("db");

    await().untilAsserted(() -> assertThat(happened()).filteredOn("create"::equals).hasSize(2));
  }

  @Test
  void the_changes_of_a_thing_are_told_in_order() {
    var id = create("web");
    awaitState("web", ContainerState.CREATED);
    engine.containers().start(id);
    awaitState("web", ContainerState.RUNNING);
    engine.containers().remove(id, true, false);
    await().untilAsserted(() -> assertThat(names()).isEmpty());

    var told =
        testing.changes().stream()
            .map(change ->
                switch (change) {
                  case Change.Upserted(var _, var topic, var of, var item)
                      when topic == Topic.CONTAINERS && of.equals(id) ->
                      ((ContainerSummary) item).state().wireName();
                  case Change.Removed(var _, var topic, var of)
                      when topic == Topic.CONTAINERS && of.equals(id) ->
                      "removed";
                  default -> "";
                })
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
    assertThat(told).containsExactly("created", "running", "removed");
  }

  @Test
  void the_version_stays_while_nothing_changes_and_grows_with_each_change() {
    create("web");
    await().until(() -> Optional.ofNullable(container("web").restartCount()).isPresent());
    var servers = List.of(testing.testing.server(server));
    var before = testing.mirrors.version(servers);

    assertThat(testing.mirrors.version(servers)).isEqualTo(before);
    create("db");
    await().until(() -> !testing.mirrors.version(servers).equals(before));
  }

  @Test
  void a_server_that_was_never_read_does_not_look_like_an_empty_one() {
    testing.testing.engines.prepare(TestingEngine::hang);
    var silent = testing.testing.addUnchecked("silent");

    var read = testing.mirrors.containers(List.of(testing.testing.server(silent))).getFirst();

    assertThat(read.items()).isEmpty();
    assertThat(read.freshness().state()).isNotEqualTo(ServerState.HEALTHY);
    assertThat(read.freshness().asOf()).isNull();
  }

  @Test
  void a_removed_server_is_followed_no_more() {
    testing.testing.fleet.remove(server);

    await().until(() -> engine.events().followers() == 0);
    await().untilAsserted(() -> assertThat(testing.changes()).contains(new Change.Ended(server)));
    assertThat(testing.mirrors.sizes()).isEmpty();
  }

  @Test
  void the_size_is_told() {
    create("web");
    await().untilAsserted(() -> assertThat(names()).hasSize(1));

    var size = Optional.ofNullable(testing.mirrors.sizes().get(server)).orElseThrow();

    assertThat(size.containers()).isEqualTo(1);
    assertThat(size.bytes()).isBetween(1_000L, 10_000L);
    assertThat(size.cut()).isFalse();
  }

  private String create(String name) {
    return engine
        .containers()
        .create(new ContainerCreate(name, "shell:1", null, null, null, null, null, null, false));
  }

  private void awaitState(String name, ContainerState state) {
    await().until(() -> names().contains(name) && container(name).state() == state);
  }

  private ContainerSummary container(String name) {
    return testing.mirrors.container(server, name).orElseThrow();
  }

  private List<String> names() {
    return testing
        .mirrors
        .containers(List.of(testing.testing.server(server)))
        .getFirst()
        .items()
        .stream()
        .map(ContainerSummary::name)
        .toList();
  }

  private List<ImageSummary> images() {
    return testing.mirrors.images(List.of(testing.testing.server(server))).getFirst().items();
  }

  private List<VolumeSummary> volumes() {
    return testing.mirrors.volumes(List.of(testing.testing.server(server))).getFirst().items();
  }

  private List<NetworkSummary> networks() {
    return testing.mirrors.networks(List.of(testing.testing.server(server))).getFirst().items();
  }

  private List<String> happened() {
    return testing.changes().stream()
        .flatMap(change ->
            change instanceof Change.Happened(var _, var event)
                ? java.util.stream.Stream.of(event.action())
                : java.util.stream.Stream.empty())
        .toList();
  }
}
