package io.dcp.engine;

import static io.dcp.platform.problem.ErrorCode.CONTAINER_NAME_TAKEN;
import static io.dcp.platform.problem.ErrorCode.CONTAINER_STATE;
import static io.dcp.platform.problem.ErrorCode.VALIDATION_FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every engine does with a container beside starting and stopping it. */
public abstract class ContainerOperationsContract extends ContractScene {
  @Test
  void a_running_container_is_killed_by_a_signal_and_only_by_one_that_exists() {
    var id = started("killed");

    assertThat(codeOf(() -> engine().containers().kill(id, "SIGNOTHING")))
        .isEqualTo(VALIDATION_FAILED);
    engine().containers().kill(id, "SIGKILL");

    await().atMost(Duration.ofSeconds(10)).until(() -> row(id).state() == ContainerState.EXITED);
    assertThat(engine().containers().inspect(id).detail().summary().exitCode()).isEqualTo(137);
    assertThat(codeOf(() -> engine().containers().kill(id, "SIGKILL"))).isEqualTo(CONTAINER_STATE);
  }

  @Test
  void a_container_is_paused_and_goes_on_once_each() {
    var id = started("paused");

    engine().containers().pause(id);
    assertThat(row(id).state()).isEqualTo(ContainerState.PAUSED);
    assertThat(codeOf(() -> engine().containers().pause(id))).isEqualTo(CONTAINER_STATE);

    engine().containers().unpause(id);
    assertThat(row(id).state()).isEqualTo(ContainerState.RUNNING);
    assertThat(codeOf(() -> engine().containers().unpause(id))).isEqualTo(CONTAINER_STATE);
  }

  @Test
  void a_container_gets_another_name_unless_it_is_taken() {
    var id = created("old");
    created("other");

    assertThat(codeOf(() -> engine().containers().rename(id, prefix + "other")))
        .isEqualTo(CONTAINER_NAME_TAKEN);
    engine().containers().rename(id, prefix + "new");

    assertThat(engine().containers().inspect(prefix + "new").detail().summary().id()).isEqualTo(id);
    assertThat(row(id).name()).isEqualTo(prefix + "new");
  }

  @Test
  void the_processes_of_a_running_container_are_told() {
    var id = started("busy");

    var processes = engine().containers().processes(id);

    assertThat(processes.titles()).contains("PID");
    assertThat(processes.processes())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).hasSameSizeAs(processes.titles()))
        .anySatisfy(row -> assertThat(String.join(" ", row)).contains("while :"));
    var stopped = created("idle");
    assertThat(codeOf(() -> engine().containers().processes(stopped))).isEqualTo(CONTAINER_STATE);
  }

  @Test
  void what_differs_from_the_image_is_told() {
    assertThat(engine().containers().changes(created("same"), 10).items()).isEmpty();
  }

  @Test
  void statistics_go_on_over_a_stop_and_a_start_and_end_with_the_container() throws Exception {
    var id = started("measured");
    var readings = new LinkedBlockingQueue<Optional<StatsReading>>();
    try (var stats = engine().containers().stats(id)) {
      Thread.ofVirtual()
          .start(() -> {
            Optional<StatsReading> reading;
            do {
              reading = stats.next();
              readings.add(reading);
            } while (reading.isPresent());
          });

      var first = ((StatsReading.Measured) next(readings).orElseThrow()).sample();
      assertThat(first.cpuPercent()).isNull();
      assertThat(first.memoryBytes()).isPositive().isLessThan(first.memoryLimit());
      assertThat(first.pids()).isPositive();
      var second = ((StatsReading.Measured) next(readings).orElseThrow()).sample();
      assertThat(second.cpuPercent()).isNotNegative();

      engine().containers().stop(id, Duration.ZERO);
      await().until(() -> next(readings).orElseThrow() instanceof StatsReading.NotRunning);
      engine().containers().start(id);
      await().until(() -> next(readings).orElseThrow() instanceof StatsReading.Measured);
      remove(id);
      await().until(() -> next(readings).isEmpty());
    }
  }

  @Test
  void closing_statistics_from_another_thread_ends_the_reading() {
    var stats = engine().containers().stats(started("left"));
    assertThat(stats.next()).isPresent();

    Thread.ofVirtual().start(stats::close);

    await().until(() -> stats.next().isEmpty());
  }

  private static <T> T next(LinkedBlockingQueue<T> queue) throws InterruptedException {
    return Optional.ofNullable(queue.poll(10, TimeUnit.SECONDS)).orElseThrow();
  }
}
