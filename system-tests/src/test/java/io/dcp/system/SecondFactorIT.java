package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The second factor from its beginning to its end, with an authenticator of the test's own. */
class SecondFactorIT {
  private static final String TOTP = "/api/v1/auth/me/totp";
  private static final Map<String, String> PROOF = Map.of("password", FirstRun.PASSWORD);

  @Test
  void a_sign_in_needs_a_code_which_works_once() {
    var user = switchedOn();

    var without = Session.login(user.name(), FirstRun.PASSWORD, Attackers.next());
    assertProblem(without, 401, "OTP_REQUIRED");
    assertThat(without.header("Set-Cookie")).isEmpty();
    assertProblem(login(user, "not the password", user.device().next()), 401, "BAD_CREDENTIALS");
    var code = user.device().next();
    assertThat(login(user, FirstRun.PASSWORD, code).status()).isEqualTo(200);
    assertProblem(login(user, FirstRun.PASSWORD, code), 401, "OTP_WRONG");
  }

  @Test
  void a_recovery_code_signs_in_once() {
    var user = switchedOn();
    var code = user.recoveryCodes().getFirst();

    assertThat(user.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(login(user, FirstRun.PASSWORD, code).status()).isEqualTo(200);
    assertProblem(login(user, FirstRun.PASSWORD, code), 401, "OTP_WRONG");
  }

  @Test
  void s15_wrong_codes_close_the_door() {
    var user = switchedOn();
    for (var attempt = 0; attempt < 5; attempt++) {
      assertProblem(login(user, FirstRun.PASSWORD, "000000x"), 401, "OTP_WRONG");
    }

    var answer = login(user, FirstRun.PASSWORD, "000000x");

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
    var one = switchedOn();
    var other = switchedOn();

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

  private record User(Session session, Authenticator device, List<String> recoveryCodes) {
    String name() {
      return session.username();
    }
  }

  private static User switchedOn() {
    var session = Session.ofNew("viewer");
    var begun = Platform.post(TOTP, PROOF, session.headers());
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    var device = new Authenticator(begun.json().path("secret").asText());
    assertThat(begun.json().path("uri").asText())
        .startsWith("otpauth://totp/")
        .contains("secret=" + device.secret(), session.username());
    var on = Platform.post(TOTP + "/confirm", Map.of("code", device.now()), session.headers());
    assertThat(on.status()).as(on.body()).isEqualTo(200);
    var codes = new ArrayList<String>();
    on.json().path("recoveryCodes").forEach(code -> codes.add(code.asText()));
    return new User(session, device, codes);
  }

  private static Answer login(User user, String password, String code) {
    return Platform.post(
        "/api/v1/auth/login",
        Map.of("username", user.name(), "password", password, "otp", code),
        Attackers.next());
  }
}
