package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private final MovableClock clock = new MovableClock();
  private final LoginThrottle throttle = new LoginThrottle(clock);

  @Test
  void s15_five_failures_of_a_user_are_free_then_the_wait_doubles_up_to_fifteen_minutes() {
    fail(5, "ada", Optional.empty());

    for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
      assertThat(waitFor("ada")).isEqualTo(Duration.ofSeconds(seconds));
      clock.advance(Duration.ofSeconds(seconds));
      throttle.begin("ada", Optional.empty());
    }
  }

  @Test
  void the_wait_shrinks_with_the_clock_in_whole_seconds_rounded_up() {
    fail(7, "ada", Optional.empty());
    assertThat(waitFor("ada")).isEqualTo(Duration.ofSeconds(4));

    clock.advance(Duration.ofMillis(1_500));

    assertThat(waitFor("ada")).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void s15_an_undecided_attempt_neither_counts_nor_forgives() {
    fail(4, "ada", Optional.empty());
    for (var times = 0; times < 10; times++) {
      throttle.begin("ada", Optional.empty()).undecided();
    }
    fail(1, "ada", Optional.empty());

    assertThat(waitFor("ada")).isEqualTo(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    throttle.begin("ada", Optional.empty()).undecided();
    fail(1, "ada", Optional.empty());
    assertThat(waitFor("ada")).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void being_sent_away_does_not_prolong_the_wait() {
    fail(5, "ada", Optional.empty());
    waitFor("ada");
    waitFor("ada");

    clock.advance(Duration.ofSeconds(1));

    assertThat(throttle.begin("ada", Optional.empty())).isNotNull();
  }

  @Test
  void s15_twenty_failures_from_an_address_slow_it_down_whoever_is_tried() {
    for (var user = 0; user < 20; user++) {
      throttle.begin("user-" + user, Optional.of("192.0.2.9"));
    }

    assertThat(refusal("fresh", Optional.of("192.0.2.9")).retryAfter())
        .contains(Duration.ofSeconds(1));
    assertThat(throttle.begin("fresh", Optional.of("192.0.2.10"))).isNotNull();
  }

  @Test
  void a_success_gives_the_user_a_clean_slate_but_not_the_address() {
    for (var round = 0; round < 19; round++) {
      throttle.begin("user-" + round, Optional.of("192.0.2.9"));
    }
    throttle.begin("mallory", Optional.of("192.0.2.9")).succeeded();
    fail(4, "ada", Optional.empty());
    throttle.begin("ada", Optional.empty()).succeeded();

    fail(4, "ada", Optional.empty());
    assertThat(throttle.begin("ada", Optional.empty())).isNotNull();
    throttle.begin("user-20", Optional.of("192.0.2.9"));
    assertThat(refusal("user-21", Optional.of("192.0.2.9")).code())
        .isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS);
  }

  @Test
  void failures_are_forgotten_after_an_hour_of_rest() {
    fail(30, "ada", Optional.empty());

    clock.advance(Duration.ofHours(1).plusSeconds(1));

    fail(4, "ada", Optional.empty());
    assertThat(throttle.begin("ada", Optional.empty())).isNotNull();
  }

  /** Attempts that never succeed, each after the wait that it was given. */
  private void fail(int times, String user, Optional<String> address) {
    for (var attempt = 0; attempt < times; attempt++) {
      try {
        throttle.begin(user, address);
      } catch (DomainException tooSoon) {
        clock.advance(tooSoon.retryAfter().orElseThrow());
        throttle.begin(user, address);
      }
    }
  }

  private Duration waitFor(String user) {
    return refusal(user, Optional.empty()).retryAfter().orElseThrow();
  }

  private DomainException refusal(String user, Optional<String> address) {
    var refusal =
        Assertions.catchThrowableOfType(DomainException.class, () -> throttle.begin(user, address));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }
}
