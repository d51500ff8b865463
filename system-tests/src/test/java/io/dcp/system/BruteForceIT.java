package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Guessing passwords gets slower and slower, and harms nobody who is signed in (S15). */
class BruteForceIT {
  private static final String WRONG = "certainly not this one";
  private static final int FREE_PER_USER = 5;
  private static final int FREE_PER_ADDRESS = 20;

  /** Doors close for 1, 2, 4, 8 seconds: so many more guesses can pass on a slow machine. */
  private static final int SLACK = 5;

  @Test
  void s15_after_five_failures_a_users_door_closes_for_a_while_from_every_address() {
    var victim = Session.ofNew("viewer");
    for (var attempt = 0; attempt < FREE_PER_USER; attempt++) {
      assertProblem(
          Session.login(victim.username(), WRONG, Attackers.next()), 401, "BAD_CREDENTIALS");
    }

    var answer = firstClosedDoor(() -> Session.login(victim.username(), WRONG, Attackers.next()));

    assertThat(answer.header("Retry-After").map(Integer::valueOf))
        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 900));
  }

  @Test
  void s15_the_right_password_does_not_open_a_closed_door_and_no_session_ends() {
    var victim = Session.ofNew("viewer");

    await("a door that is closed when the right password comes")
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          attackInParallel(victim.username());
          return Session.login(victim.username(), FirstRun.PASSWORD, Attackers.next()).status()
              == 429;
        });

    assertThat(victim.meStatus()).isEqualTo(200);
    assertThat(victim.refresh().status()).isEqualTo(200);
  }

  @Test
  void s15_guesses_at_the_same_time_do_not_slip_through_together() {
    var victim = Session.ofNew("viewer");

    assertThat(attackInParallel(victim.username())).isBetween(1L, (long) FREE_PER_USER + SLACK);
  }

  @Test
  void s15_an_address_that_tries_many_users_is_slowed_down_and_others_are_not() {
    var from = Attackers.next();
    for (var attempt = 0; attempt < FREE_PER_ADDRESS; attempt++) {
      assertThat(Session.login(Lab.unique("nobody"), WRONG, from).status()).isEqualTo(401);
    }

    firstClosedDoor(() -> Session.login(Lab.unique("nobody"), WRONG, from));

    assertProblem(
        Session.login(Lab.unique("nobody"), WRONG, Attackers.next()), 401, "BAD_CREDENTIALS");
  }

  @Test
  void s15_an_address_that_the_client_itself_put_first_is_not_believed() {
    var from = Attackers.next()[1];
    var invented = new AtomicInteger();
    for (var attempt = 0; attempt < FREE_PER_ADDRESS; attempt++) {
      loginFrom("203.0.113." + invented.incrementAndGet() + ", " + from);
    }

    firstClosedDoor(() -> loginFrom("203.0.113." + invented.incrementAndGet() + ", " + from));
  }

  @Test
  void s15_an_unknown_user_is_slowed_down_like_a_known_one() {
    var nobody = Lab.unique("nobody");

    assertThat(attackInParallel(nobody)).isBetween(1L, (long) FREE_PER_USER + SLACK);
  }

  @Test
  void s15_an_unknown_user_takes_as_long_as_a_known_one() {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (var n = 0; n < 3; n++) {
      var user = Session.ofNew("viewer").username();
      for (var attempt = 0; attempt < FREE_PER_USER - 1; attempt++) {
        known.add(nanosOfGuess(user));
        unknown.add(nanosOfGuess(Lab.unique("nobody")));
      }
    }

    // without the hash that nobody needs it would be a tenth
    assertThat(median(unknown)).isBetween(median(known) / 2, median(known) * 2);
  }

  private static long nanosOfGuess(String username) {
    var begun = System.nanoTime();
    assertThat(Session.login(username, WRONG, Attackers.next()).status()).isEqualTo(401);
    return System.nanoTime() - begun;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static Answer loginFrom(String addresses) {
    return Session.login(Lab.unique("nobody"), WRONG, "X-Forwarded-For", addresses);
  }

  /** Goes on until a guess is not looked at any more; its answer. */
  private static Answer firstClosedDoor(Supplier<Answer> guess) {
    for (var attempt = 0; attempt < SLACK; attempt++) {
      var answer = guess.get();
      if (answer.status() == 429) {
        assertProblem(answer, 429, "TOO_MANY_ATTEMPTS");
        return answer;
      }
    }
    throw new AssertionError("no door was closed");
  }

  /** How many of 50 guesses at the same time were looked at. */
  private static long attackInParallel(String username) {
    return Together.times(50, n -> Session.login(username, WRONG, Attackers.next())).stream()
        .filter(answer -> answer.status() == 401)
        .count();
  }
}
