package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asks too often is slowed down, alone, and told when to come again (S15, S17). */
class RateLimitIT {
  private static final String CHEAP = "/api/v1/setup";
  private static final String LOGIN = "/api/v1/auth/login";

  @Test
  void every_answer_of_the_api_tells_what_is_left() {
    var from = Attackers.next();

    var first = Platform.get(CHEAP, from);
    var second = Platform.get(CHEAP, from);

    var limit = number(first, "RateLimit-Limit");
    assertThat(first.header("RateLimit-Policy")).contains(limit + ";w=60");
    assertThat(number(first, "RateLimit-Remaining")).isEqualTo(limit - 1);
    assertThat(number(second, "RateLimit-Remaining")).isBetween(limit - 2, limit - 1);
    assertThat(number(second, "RateLimit-Reset")).isBetween(0L, 60L);
  }

  @Test
  void s17_a_flood_of_sign_ins_ends_in_429_for_that_address_only() {
    var from = Attackers.next();
    var bad = "{\"username\":5}";
    var limit = number(Platform.post(LOGIN, bad, from), "RateLimit-Limit");

    var refused = refusedWithin(2 * limit, LOGIN, bad, from);

    assertProblem(refused, 429, "RATE_LIMITED");
    assertThat(number(refused, "Retry-After")).isBetween(1L, 60L);
    assertThat(number(refused, "RateLimit-Remaining")).isZero();
    assertThat(refused.header("Content-Security-Policy")).isPresent();
    assertProblem(Platform.post(LOGIN, bad, Attackers.next()), 400, "MALFORMED_REQUEST");
    assertThat(Platform.get(CHEAP, from).status()).as("other addresses of the API").isEqualTo(200);
  }

  @Test
  void s15_an_address_that_the_client_itself_put_first_gets_no_allowance_of_its_own() {
    var from = Attackers.next()[1];
    var limit =
        number(Platform.get(CHEAP, "X-Forwarded-For", "203.0.113.1, " + from), "RateLimit-Limit");

    var next = Platform.get(CHEAP, "X-Forwarded-For", "203.0.113.2, " + from);

    assertThat(number(next, "RateLimit-Remaining")).isLessThan(limit);
    assertThat(number(next, "RateLimit-Remaining")).isBetween(limit - 2, limit - 1);
  }

  @Test
  void a_user_is_counted_apart_from_the_address() {
    var session = Session.ofNew("viewer");
    var anonymous = number(Platform.get(CHEAP, Attackers.next()), "RateLimit-Limit");

    var answer = Platform.get("/api/v1/auth/me", session.headers());

    assertThat(number(answer, "RateLimit-Limit")).isGreaterThan(anonymous);
    assertThat(number(answer, "RateLimit-Remaining"))
        .isEqualTo(number(answer, "RateLimit-Limit") - 1);
  }

  @Test
  void tickets_for_sockets_have_a_limit_of_their_own() {
    var session = Session.ofNew("viewer");

    var answer =
        Platform.post("/api/v1/ws-tickets", Map.of("path", "/ws/v1/live"), session.headers());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(number(answer, "RateLimit-Limit"))
        .isLessThan(number(Platform.get("/api/v1/auth/me", session.headers()), "RateLimit-Limit"));
  }

  private static Answer refusedWithin(long attempts, String path, String body, String[] headers) {
    for (var attempt = 0; attempt < attempts; attempt++) {
      var answer = Platform.post(path, body, headers);
      if (answer.status() == 429) {
        return answer;
      }
    }
    throw new AssertionError("nothing was refused");
  }

  private static long number(Answer answer, String header) {
    return Long.parseLong(
        answer.header(header).orElseThrow(() -> new AssertionError("no " + header)));
  }
}
