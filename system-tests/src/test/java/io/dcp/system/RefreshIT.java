package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refresh tokens are used once; a thief who uses one again ends the session for both (S02). */
class RefreshIT {

  @Test
  void a_refresh_renews_token_and_cookie() {
    var first = Session.ofNew("viewer");

    var second = Session.of(first.refresh());

    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(second.username()).isEqualTo(first.username());
    assertThat(second.meStatus()).isEqualTo(200);
  }

  @Test
  void s02_two_tabs_that_refresh_at_the_same_time_stay_in_one_session() {
    var session = Session.ofNew("viewer");

    var answers = Together.times(2, tab -> session.refresh());

    var one = Session.of(answers.getFirst());
    var other = Session.of(answers.getLast());
    assertThat(one.meStatus()).isEqualTo(200);
    assertThat(other.meStatus()).isEqualTo(200);
    one.logout();
    assertThat(other.meStatus()).as("one family: it ends for both").isEqualTo(401);
  }

  @Test
  void s02_a_token_used_again_after_the_grace_ends_the_whole_family_and_is_audited() {
    var stolen = Session.ofNew("viewer");
    var current = Session.of(stolen.refresh());

    Awaitility.await("the grace (DCP_REFRESH_GRACE) is over")
        .atMost(Duration.ofSeconds(12))
        .pollDelay(Duration.ofSeconds(2))
        .untilAsserted(() -> assertProblem(stolen.refresh(), 401, "SESSION_ENDED"));

    assertProblem(current.refresh(), 401, "SESSION_ENDED");
    assertThat(current.meStatus()).isEqualTo(401);
    Awaitility.await("an audit line")
        .until(() ->
            Logs.lines().stream()
                .anyMatch(line ->
                    line.contains("session.reuse-detected") && line.contains(stolen.username())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "dcp_refresh",
        "a.b.c",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "%00"
      })
  void what_is_no_refresh_token_is_refused(String value) {
    assertProblem(
        Platform.send(
            "POST",
            "/api/v1/auth/refresh",
            BodyPublishers.noBody(),
            "Cookie",
            Session.COOKIE + "=" + value),
        401,
        "SESSION_ENDED");
  }
}
