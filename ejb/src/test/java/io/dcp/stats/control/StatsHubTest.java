package io.dcp.stats.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.stats.StatsSample;
import io.dcp.engine.TestingEngine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.TestingFleet;
import io.dcp.stats.boundary.ContainerStats;
import io.dcp.stats.boundary.StatsEnd;
import io.dcp.stats.boundary.StatsViewer;
import io.dcp.stats.boundary.WatchedContainer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StatsHubTest {
  private static final Duration LINGER = Duration.ofMillis(600);
  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final int MOST = 3;

  private final TestingFleet testing = new TestingFleet();
  private final StatsHub hub =
      new StatsHub(
          testing.fleet,
          new StatsSettings(
              LINGER,
              Duration.ofSeconds(60),
              MOST,
              Duration.ofMillis(20),
              SILENCE,
              Duration.ofSeconds(5)),
          testing.threads);
  private ServerId server;
  private TestingEngine engine;

  @BeforeEach
  void begin() {
    server = testing.add("one");
    engine = testing.engine(server);
    engine.images().hold("shell:1");
    hub.start();
  }

  @AfterEach
  void end() {
    hub.stop();
    testing.close();
  }

  @Test
  void many_viewers_share_one_stream_and_each_sees_every_sample() {
    var container = running("web");
    var viewers = new ArrayList<Seen>();
    for (var i = 0; i < 10; i++) {
      viewers.add(watch(container));
    }

    await().until(() -> viewers.stream().allMatch(viewer -> viewer.samples.size() > 5));

    assertThat(engine.statsEverOpened()).isEqualTo(1);
    var late = watch(container);
    await().until(() -> late.samples.size() > 3);
    assertThat(late.history).hasSizeGreaterThan(5);
    var all = new ArrayList<>(late.history);
    all.addAll(late.samples);
    assertThat(all.removeFirst().cpuPercent()).isNull();
    assertThat(all).extracting(StatsSample::cpuPercent).isSorted().doesNotHaveDuplicates();
    assertThat(engine.statsEverOpened()).isEqualTo(1);
  }

  @Test
  void the_stream_closes_some_time_after_the_last_viewer_and_history_stays() {
    var container = running("web");
    var first = watch(container);
    var second = watch(container);
    await().until(() -> first.samples.size() > 3);

    first.close();
    await().during(LINGER.multipliedBy(2)).until(() -> engine.openStats() == 1);
    second.close();
    await().until(() -> engine.openStats() == 0);

    assertThat(hub.newest(container)).isEmpty();
    assertThat(watch(container).history).hasSizeGreaterThan(3);
  }

  @Test
  void a_viewer_that_comes_back_soon_finds_the_stream_open() {
    var container = running("web");
    var first = watch(container);
    await().until(() -> !first.samples.isEmpty());

    first.close();
    var second = watch(container);

    await().during(LINGER.multipliedBy(2)).until(() -> engine.statsEverOpened() == 1);
    assertThat(second.samples).isNotEmpty();
  }

  @Test
  void a_stop_ends_the_samples_once_and_a_start_lets_them_go_on() {
    var container = running("web");
    var viewer = watch(container);
    await().until(() -> !viewer.samples.isEmpty());

    engine.containers().stop("web", null);
    await().until(() -> viewer.ends.contains(StatsEnd.STOPPED));
    var late = watch(container);
    assertThat(late.ends).containsExactly(StatsEnd.STOPPED);
    var before = viewer.samples.size();
    engine.containers().start("web");

    await().until(() -> viewer.samples.size() > before && !late.samples.isEmpty());
    assertThat(viewer.ends).containsExactly(StatsEnd.STOPPED);
    assertThat(engine.statsEverOpened()).isEqualTo(1);
  }

  @Test
  void a_removal_is_the_end() {
    var container = running("web");
    var viewer = watch(container);
    await().until(() -> !viewer.samples.isEmpty());

    engine.containers().remove("web", true, false);

    await().until(() -> viewer.ends.contains(StatsEnd.REMOVED));
    await().until(() -> engine.openStats() == 0 && hub.openStreams() == 0);
  }

  @Test
  void an_engine_that_goes_away_interrupts_once_and_samples_go_on_when_it_is_back() {
    var container = running("web");
    var viewer = watch(container);
    await().until(() -> !viewer.samples.isEmpty());

    engine.failWith(ErrorCode.ENGINE_UNREACHABLE);
    await().until(() -> viewer.interruptions.size() == 1);
    await()
        .during(Duration.ofMillis(200))
        .until(() -> viewer.interruptions.size() == 1 && viewer.ends.isEmpty());
    var before = viewer.samples.size();
    engine.heal();

    await().until(() -> viewer.samples.size() > before);
  }

  @Test
  void f02_an_engine_that_falls_silent_is_noticed_and_samples_go_on_when_it_speaks_again() {
    var container = running("web");
    var viewer = watch(container);
    await().until(() -> !viewer.samples.isEmpty());

    engine.hang();
    await().atMost(SILENCE.multipliedBy(4)).until(() -> engine.openStats() == 0);
    var before = viewer.samples.size();
    engine.heal();

    await().until(() -> viewer.samples.size() > before);
  }

  @Test
  void the_streams_of_one_server_are_bounded() {
    for (var i = 0; i < MOST; i++) {
      watch(running("web" + i));
    }
    var one = running("many");

    var refused = catchThrowableOfType(DomainException.class, () -> watch(one));

    assertThat(refused.code()).isEqualTo(ErrorCode.TOO_MANY_STREAMS);
  }

  @Test
  void a_selection_watches_only_what_is_in_it() {
    var first = running("first");
    var second = running("second");
    var seen = ConcurrentHashMap.<WatchedContainer>newKeySet();
    try (var selection = new StatsSelection(hub, (container, _) -> seen.add(container))) {
      selection.choose(Set.of(first));
      await().until(() -> seen.equals(Set.of(first)));

      selection.choose(Set.of(second));
      await().until(() -> seen.contains(second) && engine.openStats() == 1);
      assertThat(hub.newest(second)).isPresent();
    }
    await().until(() -> engine.openStats() == 0);
  }

  @Test
  void a_single_question_is_answered_and_leaves_no_stream() {
    var stats =
        new ContainerStats(
            testing.fleet,
            hub,
            new StatsSettings(
                LINGER, Duration.ofSeconds(60), MOST, LINGER, SILENCE, Duration.ofSeconds(5)));
    running("web");

    var now = stats.now(server, new ContainerRef("web"));
    assertThat(now.memoryBytes()).isPositive();
    assertThat(now.cpuPercent()).isNotNull();

    await().until(() -> engine.openStats() == 0);
    engine.containers().stop("web", null);
    assertThat(
            catchThrowableOfType(
                    DomainException.class, () -> stats.now(server, new ContainerRef("web")))
                .code())
        .isEqualTo(ErrorCode.CONTAINER_STATE);
  }

  @Test
  void a_ring_keeps_what_is_not_too_old() {
    var ring = new SampleRing(Duration.ofSeconds(10));
    var start = Instant.parse("2026-05-01T12:00:00Z");
    for (var second = 0; second < 30; second++) {
      ring.add(new StatsSample(start.plusSeconds(second), 0.0, 0, 0, 0, 0, 0, 0, 1));
    }

    assertThat(ring.all())
        .hasSize(10)
        .first()
        .extracting(StatsSample::t)
        .isEqualTo(start.plusSeconds(20));
    ring.add(new StatsSample(start.plusSeconds(100), 0.0, 0, 0, 0, 0, 0, 0, 1));
    assertThat(ring.all()).hasSize(1);
  }

  private WatchedContainer running(String name) {
    var id =
        engine
            .containers()
            .create(
                new ContainerCreate(name, "shell:1", null, null, null, null, null, null, false));
    engine.containers().start(id);
    return new WatchedContainer(server, id);
  }

  private Seen watch(WatchedContainer container) {
    var seen = new Seen();
    seen.watching = hub.watch(container, seen);
    return seen;
  }

  /** A viewer that remembers all it saw. */
  private static final class Seen implements StatsViewer {
    private final List<StatsSample> history = new CopyOnWriteArrayList<>();
    private final List<StatsSample> samples = new CopyOnWriteArrayList<>();
    private final List<String> interruptions = new CopyOnWriteArrayList<>();
    private final List<StatsEnd> ends = new CopyOnWriteArrayList<>();
    private AutoCloseable watching = () -> {};

    @Override
    public void history(List<StatsSample> known) {
      history.addAll(known);
    }

    @Override
    public void sample(StatsSample sample) {
      samples.add(sample);
    }

    @Override
    public void interrupted(String detail) {
      interruptions.add(detail);
    }

    @Override
    public void ended(StatsEnd reason, String detail) {
      ends.add(reason);
    }

    void close() {
      try {
        watching.close();
      } catch (Exception impossible) {
        throw new AssertionError(impossible);
      }
    }
  }
}
