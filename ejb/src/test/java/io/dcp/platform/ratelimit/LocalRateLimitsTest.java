package io.dcp.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.config.Settings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LocalRateLimitsTest {
  private final AtomicLong nanos = new AtomicLong();
  private final LocalRateLimits limits =
      new LocalRateLimits(
          RateLimitSettings.from(Settings.of(Map.of("DCP_RATE_LOGIN", "6"))), nanos::get);

  @Test
  void all_of_an_allowance_may_come_at_once_and_then_no_more() {
    for (var left = 5; left >= 0; left--) {
      var allowance = take();
      assertThat(allowance.granted()).isTrue();
      assertThat(allowance.remaining()).isEqualTo(left);
      assertThat(allowance.limit()).isEqualTo(6);
    }

    var refused = take();

    assertThat(refused.granted()).isFalse();
    assertThat(refused.untilNext()).isEqualTo(Duration.ofSeconds(10));
    assertThat(refused.untilFull()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void it_comes_back_evenly() {
    for (var used = 0; used < 6; used++) {
      take();
    }

    nanos.addAndGet(Duration.ofSeconds(10).toNanos());

    assertThat(take().granted()).isTrue();
    assertThat(take().granted()).isFalse();
  }

  @Test
  void others_and_other_limits_are_not_touched() {
    for (var used = 0; used < 7; used++) {
      take();
    }

    assertThat(limits.take(RateLimit.LOGIN, "198.18.0.2").granted()).isTrue();
    assertThat(limits.take(RateLimit.REFRESH, "198.18.0.1").granted()).isTrue();
  }

  @Test
  void memory_is_bounded_under_a_flood_of_addresses() {
    for (var n = 0; n < 3 * LocalRateLimits.MOST_KEPT; n++) {
      limits.take(RateLimit.ANONYMOUS, "address-" + n);
    }

    assertThat(limits.kept()).isLessThanOrEqualTo(LocalRateLimits.MOST_KEPT);
  }

  @Test
  void who_was_quiet_for_a_while_is_forgotten() {
    take();

    nanos.addAndGet(Duration.ofMinutes(3).toNanos());

    assertThat(limits.kept()).isZero();
  }

  @Test
  void a_limit_that_is_no_number_stops_the_start_and_is_named() {
    Assertions.assertThatThrownBy(
            () -> RateLimitSettings.from(Settings.of(Map.of("DCP_RATE_TICKETS", "many"))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DCP_RATE_TICKETS");
  }

  private Allowance take() {
    return limits.take(RateLimit.LOGIN, "198.18.0.1");
  }
}
