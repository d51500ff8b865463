package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static io.dcp.system.SecondFactorUser.PROOF;
import static io.dcp.system.SecondFactorUser.TOTP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second factor from its beginning to its end, with an authenticator of the test's own. */
class SecondFactorIT {
  @Test
  void a_sign_in_needs_a_code_which_works_once() {
    var user = SecondFactorUser.switchedOn();

    var without = Session.login(user.name(), FirstRun.PASSWORD, Attackers.next());
    assertProblem(without, 401, "OTP_REQUIRED");
    assertThat(without.header("Set-Cookie")).isEmpty();
    assertProblem(user.login("not the password", user.device().next()), 401, "BAD_CREDENTIALS");
    var code = user.device().next();
    assertThat(user.login(code).status()).isEqualTo(200);
    assertProblem(user.login(code), 401, "OTP_WRONG");
  }

  @Test
  void a_recovery_code_signs_in_once() {
    var user = SecondFactorUser.switchedOn();
    var code = user.recoveryCodes().getFirst();

    assertThat(user.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(user.login(code).status()).isEqualTo(200);
    assertProblem(user.login(code), 401, "OTP_WRONG");
  }

  @Test
  void s15_wrong_codes_close_the_door() {
    var user = SecondFactorUser.switchedOn();
    for (var attempt = 0; attempt < 5; attempt++) {
      assertProblem(user.login("000000x"), 401, "OTP_WRONG");
    }

    var answer = user.login("000000x");

    assertProblem(answer, 429, "TOO_MANY_ATTEMPTS");
    assertThat(answer.header("Retry-After")).isPresent();
    assertThat(user.session().meStatus()).as("who is in stays in").isEqualTo(200);
  }

  @Test
  void beginning_and_ending_need_the_password_and_the_first_code_must_be_right() {
    var session = Session.ofNew("viewer");

    var wrong = Platform.post(TOTP, Map.of("password", "not the password"), session.headers());
    assertProblem(wrong, 400, "PASSWORD_REFUSED");
    assertField(wrong, "password");
    assertThat(Platform.post(TOTP, PROOF, session.headers()).status()).isEqualTo(200);
    var confirm = Platform.post(TOTP + "/confirm", Map.of("code", "x"), session.headers());
    assertProblem(confirm, 400, "VALIDATION_FAILED");
    assertField(confirm, "code");
    assertThat(Session.begin(session.username()).meStatus()).isEqualTo(200);
    assertProblem(
        Platform.change("DELETE", TOTP, Map.of("password", "nope"), session.headers()),
        400,
        "PASSWORD_REFUSED");
  }

  @Test
  void it_is_switched_off_by_its_owner_or_an_administrator() {
    var one = SecondFactorUser.switchedOn();
    var other = SecondFactorUser.switchedOn();

    var off = Platform.change("DELETE", TOTP, PROOF, one.session().headers());
    assertThat(off.status()).as(off.body()).isEqualTo(204);
    assertThat(Session.begin(one.name()).meStatus()).isEqualTo(200);

    var id = Platform.get("/api/v1/auth/me", other.session().headers()).json().path("user");
    assertThat(id.path("secondFactor").asBoolean()).isTrue();
    var reset =
        Platform.delete(
            "/api/v1/users/" + id.path("id").asText() + "/totp", Platform.asAdministrator());
    assertThat(reset.status()).as(reset.body()).isEqualTo(204);
    assertThat(Session.begin(other.name()).meStatus()).isEqualTo(200);
  }
}
