package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The first administrator is whoever holds the token that the platform printed, once (S27). */
class FirstRunIT {
  private static final FirstRun RUN = FirstRun.happened();

  @Test
  void s27_a_fresh_platform_says_that_it_needs_setting_up() {
    assertThat(RUN.before().status()).isEqualTo(200);
    assertThat(RUN.before().json().path("required").asBoolean()).isTrue();
    assertThat(RUN.before().body()).doesNotContain(Lab.variable("DCP_TEST_SETUP_TOKEN"));
  }

  @Test
  void s27_nobody_gets_in_without_the_right_token() {
    assertProblem(refused("without a token"), 400, "VALIDATION_FAILED");
    assertProblem(refused("empty token"), 400, "VALIDATION_FAILED");
    assertProblem(refused("wrong token"), 403, "SETUP_TOKEN_WRONG");
    assertProblem(refused("beginning of the token"), 403, "SETUP_TOKEN_WRONG");
  }

  @Test
  void a_refused_password_or_name_does_not_use_the_token_up() {
    assertProblem(refused("short password"), 400, "PASSWORD_REFUSED");
    assertProblem(refused("bad name"), 400, "VALIDATION_FAILED");
    assertThat(RUN.race()).anyMatch(answer -> answer.status() == 201);
  }

  @Test
  void s27_of_eight_token_holders_at_the_same_time_exactly_one_becomes_administrator() {
    assertThat(RUN.race()).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(RUN.race())
        .filteredOn(answer -> answer.status() != 201)
        .hasSize(7)
        .allSatisfy(answer -> assertProblem(answer, 409, "SETUP_DONE"));

    assertThat(
            Platform.get("/api/v1/users", Platform.asAdministrator())
                .json()
                .findValuesAsText("username"))
        .filteredOn(name -> name.startsWith("racer-"))
        .hasSize(1);
  }

  @Test
  void s27_afterwards_nobody_can_set_up_again() {
    assertThat(RUN.after().json().path("required").asBoolean()).isFalse();
    assertProblem(RUN.again(), 409, "SETUP_DONE");
  }

  private static Answer refused(String attempt) {
    return Objects.requireNonNull(RUN.refused().get(attempt));
  }
}
