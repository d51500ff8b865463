package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.config.Settings;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class OneAttemptPerUserTest {

  @Test
  void a_second_attempt_of_the_same_user_waits_for_the_first() throws Exception {
    var turns = turns("2s");
    var first = turns.await("ada");
    var second = CompletableFuture.runAsync(() -> turns.await("ada").close());
    assertThat(second).isNotDone();

    first.close();

    second.get(2, TimeUnit.SECONDS);
  }

  @Test
  void it_is_sent_away_when_the_first_takes_too_long() {
    var turns = turns("20ms");
    try (var first = turns.await("ada")) {
      assertThatThrownBy(() -> turns.await("ada"))
          .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
          .satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_ATTEMPTS);
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
          });
    }
    turns.await("ada").close();
  }

  @Test
  void other_users_do_not_wait() {
    var turns = turns("0s");
    try (var first = turns.await("ada");
        var second = turns.await("bob")) {
      assertThat(second).isNotSameAs(first);
    }
  }

  private static OneAttemptPerUser turns(String wait) {
    return new OneAttemptPerUser(
        IdentitySettings.from(Settings.of(Map.of("DCP_LOGIN_WAIT", wait))));
  }
}
