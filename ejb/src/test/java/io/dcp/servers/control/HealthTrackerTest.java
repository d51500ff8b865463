package io.dcp.servers.control;

import static io.dcp.api.servers.ServerState.CONNECTING;
import static io.dcp.api.servers.ServerState.DEGRADED;
import static io.dcp.api.servers.ServerState.HEALTHY;
import static io.dcp.api.servers.ServerState.INCOMPATIBLE;
import static io.dcp.api.servers.ServerState.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthTrackerTest {
  private final HealthTracker tracker =
      new HealthTracker(Clock.systemUTC(), Duration.ofMillis(500));

  @Test
  void a_new_server_is_being_connected_to() {
    assertThat(tracker.health().state()).isEqualTo(CONNECTING);
    assertThat(tracker.health().latencyMs()).isNull();
  }

  @Test
  void an_answer_makes_it_healthy_and_tells_the_round_trip() {
    tracker.answered(Duration.ofMillis(3));

    assertThat(tracker.health().state()).isEqualTo(HEALTHY);
    assertThat(tracker.health().latencyMs()).isEqualTo(3.0);
    assertThat(tracker.health().reason()).isNull();
  }

  @Test
  void a_slow_answer_makes_it_degraded() {
    tracker.answered(Duration.ofMillis(3));
    tracker.answered(Duration.ofMillis(1_500));

    assertThat(tracker.health().state()).isEqualTo(DEGRADED);
    assertThat(tracker.health().reason()).contains("1.5 seconds");
  }

  @Test
  void a_refused_connection_makes_it_unreachable_at_once_with_the_reason() {
    tracker.answered(Duration.ofMillis(3));
    tracker.failed(failure(ErrorCode.ENGINE_UNREACHABLE));

    assertThat(tracker.health().state()).isEqualTo(UNREACHABLE);
    assertThat(tracker.health().reason()).isEqualTo("because");
    assertThat(tracker.isInDoubt()).isFalse();
  }

  @Test
  void silence_raises_a_doubt_and_a_second_silence_makes_it_unreachable() {
    tracker.answered(Duration.ofMillis(3));

    tracker.failed(failure(ErrorCode.ENGINE_TIMEOUT));
    assertThat(tracker.health().state()).isEqualTo(HEALTHY);
    assertThat(tracker.isInDoubt()).isTrue();

    tracker.failed(failure(ErrorCode.ENGINE_TIMEOUT));
    assertThat(tracker.health().state()).isEqualTo(UNREACHABLE);
    assertThat(tracker.isInDoubt()).isFalse();
  }

  @Test
  void an_answer_at_the_second_try_makes_it_degraded_and_the_next_one_healthy() {
    tracker.answered(Duration.ofMillis(3));
    tracker.failed(failure(ErrorCode.ENGINE_TIMEOUT));

    tracker.answered(Duration.ofMillis(3));
    assertThat(tracker.health().state()).isEqualTo(DEGRADED);

    tracker.answered(Duration.ofMillis(3));
    assertThat(tracker.health().state()).isEqualTo(HEALTHY);
  }

  @Test
  void a_server_that_comes_back_is_healthy_at_once_although_connecting_took_long() {
    tracker.failed(failure(ErrorCode.ENGINE_TIMEOUT));
    tracker.failed(failure(ErrorCode.ENGINE_TIMEOUT));
    assertThat(tracker.health().state()).isEqualTo(UNREACHABLE);

    tracker.answered(Duration.ofMillis(1_500));

    assertThat(tracker.health().state()).isEqualTo(HEALTHY);
  }

  @Test
  void an_unreachable_server_that_stays_silent_is_not_checked_twice_in_a_row() {
    tracker.failed(failure(ErrorCode.ENGINE_UNREACHABLE));

    tracker.failed(failure(ErrorCode.ENGINE_TIMEOUT));

    assertThat(tracker.health().state()).isEqualTo(UNREACHABLE);
    assertThat(tracker.isInDoubt()).isFalse();
  }

  @Test
  void an_engine_of_a_version_that_nobody_speaks_is_incompatible() {
    tracker.failed(failure(ErrorCode.ENGINE_INCOMPATIBLE));

    assertThat(tracker.health().state()).isEqualTo(INCOMPATIBLE);
  }

  @Test
  void the_time_of_a_state_is_that_of_its_beginning() {
    tracker.answered(Duration.ofMillis(3));
    var since = tracker.health().since();

    tracker.answered(Duration.ofMillis(4));

    assertThat(tracker.health().since()).isEqualTo(since);
    assertThat(tracker.health().latencyMs()).isEqualTo(4.0);
  }

  private static DomainException failure(ErrorCode code) {
    return new DomainException(code, "because");
  }
}
