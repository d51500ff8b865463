package io.dcp.stats.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.servers.ServerUsage;
import io.dcp.api.stats.StatsSample;
import io.dcp.engine.TestingEngine;
import io.dcp.mirror.control.TestingMirrors;
import io.dcp.platform.config.Settings;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.stats.boundary.StatsEnd;
import io.dcp.stats.boundary.StatsViewer;
import io.dcp.stats.boundary.WatchedContainer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UsageSamplerTest {
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final int AT_ONCE = 2;

  private final TestingMirrors mirrors = new TestingMirrors();
  private final StatsHub hub =
      new StatsHub(
          mirrors.testing.fleet,
          StatsSettings.from(Settings.of(Map.of())),
          mirrors.testing.threads);
  private @Nullable UsageSampler sampler;
  private ServerId server;
  private TestingEngine engine;

  @BeforeEach
  void begin() {
    server = mirrors.add("one");
    engine = mirrors.engine(server);
    hub.start();
  }

  @AfterEach
  void end() {
    if (sampler != null) {
      sampler.end();
    }
    hub.stop();
    mirrors.close();
  }

  @Test
  void a_server_shows_the_sum_over_its_running_containers_against_what_the_machine_has() {
    running("a");
    running("b");
    running("c");
    create("stopped");
    sample(INTERVAL);

    await().until(() -> usage().filter(it -> it.cpuHistory().size() > 2).isPresent());

    var usage = usage().orElseThrow();
    assertThat(usage.containers()).isEqualTo(3);
    // each shows 2 % in its second sample, and the machine has two CPUs
    assertThat(usage.cpuPercent()).isEqualTo(3.0);
    assertThat(usage.cpus()).isEqualTo(2);
    assertThat(usage.memoryBytes()).isEqualTo(3 * 4_096);
    assertThat(usage.memoryTotal()).isEqualTo(1L << 30);
    assertThat(usage.cpuHistory()).containsOnly(3);
  }

  @Test
  void few_are_measured_at_once_and_no_stream_stays_open() {
    for (var n = 0; n < 8; n++) {
      running("box" + n);
    }
    sample(Duration.ofMinutes(1));
    var most = new AtomicInteger();

    await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> {
          most.accumulateAndGet(engine.openStats(), Math::max);
          return usage().isPresent();
        });

    assertThat(most).hasPositiveValue().hasValueLessThanOrEqualTo(AT_ONCE);
    assertThat(engine.statsEverOpened()).isEqualTo(8);
    await().until(() -> engine.openStats() == 0);
  }

  @Test
  void a_container_that_somebody_watches_costs_no_further_stream() throws Exception {
    var id = running("watched");
    var container = new WatchedContainer(server, id);
    try (var watching = hub.watch(container, new Ignoring())) {
      await().until(() -> hub.newest(container).filter(it -> it.cpuPercent() != null).isPresent());
      sample(INTERVAL);

      await().until(() -> usage().filter(it -> it.cpuHistory().size() > 3).isPresent());

      assertThat(engine.statsEverOpened()).isEqualTo(1);
    }
  }

  @Test
  void nothing_is_shown_of_a_server_that_does_not_answer_any_more() {
    running("a");
    sample(INTERVAL);
    await().until(() -> usage().isPresent());

    engine.failWith(ErrorCode.ENGINE_UNREACHABLE);
    mirrors.awaitStale(server);

    await().until(() -> usage().isEmpty());
  }

  @Test
  void an_empty_server_uses_nothing_which_is_known() {
    sample(INTERVAL);

    await().until(() -> usage().isPresent());

    assertThat(usage().orElseThrow().cpuPercent()).isZero();
    assertThat(usage().orElseThrow().containers()).isZero();
  }

  @Test
  void it_can_be_switched_off() {
    running("a");
    sample(Duration.ZERO);

    await().during(Duration.ofMillis(300)).until(() -> usage().isEmpty());
    assertThat(engine.statsEverOpened()).isZero();
  }

  private void sample(Duration interval) {
    sampler =
        new UsageSampler(
            mirrors.testing.fleet,
            mirrors.mirrors,
            hub,
            new UsageSettings(interval, AT_ONCE, Duration.ofSeconds(5)),
            mirrors.testing.threads,
            Clock.systemUTC());
    sampler.begin(LOOK);
  }

  private Optional<ServerUsage> usage() {
    return Optional.ofNullable(mirrors.testing.server(server).usage());
  }

  private String create(String name) {
    return engine
        .containers()
        .create(new ContainerCreate(name, "shell:1", null, null, null, null, null, null, false));
  }

  private String running(String name) {
    var id = create(name);
    engine.containers().start(id);
    await()
        .until(() ->
            mirrors
                .mirrors
                .container(server, id)
                .filter(it -> it.state().wireName().equals("running"))
                .isPresent());
    return id;
  }

  /** A viewer that only makes a stream open. */
  private static final class Ignoring implements StatsViewer {
    @Override
    public void history(List<StatsSample> samples) {}

    @Override
    public void sample(StatsSample sample) {}

    @Override
    public void interrupted(String detail) {}

    @Override
    public void ended(StatsEnd reason, String detail) {}
  }
}
