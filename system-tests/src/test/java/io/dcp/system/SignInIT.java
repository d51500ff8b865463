package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions: how they begin, and everything that ends them (S01, S03). */
class SignInIT {
  private static final String NEW_PASSWORD = "another correct horse";

  @Test
  void a_sign_in_gives_a_short_lived_token_and_a_cookie_that_scripts_cannot_read() {
    var session = Session.ofNew("viewer");

    var answer = Session.login(session.username(), FirstRun.PASSWORD);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("expiresIn").asInt()).isBetween(1, 300);
    assertThat(answer.json().path("user").path("username").asText()).isEqualTo(session.username());
    assertThat(answer.header("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth")
        .doesNotContain("Secure", "Domain");
    assertThat(answer.header("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(answer.body()).doesNotContain(session.refreshToken(), "$2a$", "$2b$", "hash");
  }

  @Test
  void behind_a_proxy_that_speaks_https_the_cookie_is_secure() {
    var session = Session.ofNew("viewer");

    var answer = Session.login(session.username(), FirstRun.PASSWORD, "X-Forwarded-Proto", "https");

    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("Secure");
  }

  @Test
  void who_am_i_tells_the_roles_and_what_they_allow() {
    var me = Platform.get("/api/v1/auth/me", Session.ofNew("viewer").headers()).json();

    assertThat(me.path("user").path("roles"))
        .extracting(role -> role.asText())
        .containsExactly("viewer");
    var permission = me.path("permissions").path(0);
    assertThat(permission.path("scope").path("type").asText()).isEqualTo("all");
    assertThat(permission.path("actions"))
        .extracting(action -> action.asText())
        .contains("container.view", "container.logs", "server.view")
        .doesNotContain("container.create", "user.manage", "secret.view", "platform.view");
  }

  @Test
  void a_wrong_password_and_an_unknown_user_get_the_same_answer_s15() {
    var session = Session.ofNew("viewer");
    var from = Attackers.next();

    var wrong = Session.login(session.username(), "not the password", from);
    var unknown = Session.login(Lab.unique("nobody"), "not the password", from);

    assertProblem(wrong, 401, "BAD_CREDENTIALS");
    assertProblem(unknown, 401, "BAD_CREDENTIALS");
    assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
    assertThat(wrong.header("Set-Cookie")).isEmpty();
  }

  @Test
  void s01_a_logout_ends_the_token_and_the_session_at_once() {
    var session = Session.ofNew("viewer");
    assertThat(session.meStatus()).isEqualTo(200);

    var answer = session.logout();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Set-Cookie").orElseThrow())
        .contains("dcp_refresh=;")
        .containsIgnoringCase("Max-Age=0");
    assertThat(session.meStatus()).isEqualTo(401);
    assertProblem(session.refresh(), 401, "SESSION_ENDED");
  }

  @Test
  void a_logout_leaves_the_users_other_sessions_alone() {
    var one = Session.ofNew("viewer");
    var other = Session.begin(one.username());

    one.logout();

    assertThat(other.meStatus()).isEqualTo(200);
    assertThat(other.refresh().status()).isEqualTo(200);
  }

  @Test
  void s01_a_password_change_ends_every_other_session_at_once_and_keeps_the_own() {
    var own = Session.ofNew("viewer");
    var other = Session.begin(own.username());

    assertThat(changePassword(own, FirstRun.PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);

    assertThat(other.meStatus()).isEqualTo(401);
    assertProblem(other.refresh(), 401, "SESSION_ENDED");
    assertThat(own.meStatus()).isEqualTo(200);
    assertProblem(
        Session.login(own.username(), FirstRun.PASSWORD, Attackers.next()), 401, "BAD_CREDENTIALS");
    assertThat(Session.login(own.username(), NEW_PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void changing_the_password_needs_the_current_one() {
    var own = Session.ofNew("viewer");

    var answer = changePassword(own, "not the password", NEW_PASSWORD);

    assertProblem(answer, 400, "PASSWORD_REFUSED");
    assertField(answer, "currentPassword");
    assertThat(Session.begin(own.username()).meStatus()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"elevenchars", "ääääääääääääääääääääääääääääääääääääää"})
  void a_new_password_has_12_characters_to_72_bytes(String password) {
    var answer = changePassword(Session.ofNew("viewer"), FirstRun.PASSWORD, password);

    assertProblem(answer, 400, "PASSWORD_REFUSED");
    assertField(answer, "newPassword");
  }

  @Test
  void s03_another_sites_page_cannot_use_the_cookie_and_changes_nothing() {
    var session = Session.ofNew("viewer");

    assertProblem(session.refresh("Origin", "https://attacker.example"), 403, "FOREIGN_ORIGIN");
    assertProblem(session.refresh("Sec-Fetch-Site", "cross-site"), 403, "FOREIGN_ORIGIN");

    assertThat(session.refresh("Origin", Platform.BASE.toString()).status()).isEqualTo(200);
    assertThat(session.meStatus()).isEqualTo(200);
  }

  @Test
  void s03_the_cookie_alone_opens_nothing_but_the_session_itself() {
    var session = Session.ofNew("admin");

    var answer =
        Platform.get("/api/v1/users", "Cookie", Session.COOKIE + "=" + session.refreshToken());

    assertProblem(answer, 401, "NOT_AUTHENTICATED");
  }

  private static Answer changePassword(Session session, String current, String wanted) {
    var body = Answer.write(Map.of("currentPassword", current, "newPassword", wanted));
    return Platform.send(
        "PUT",
        "/api/v1/auth/me/password",
        BodyPublishers.ofString(body),
        "Content-Type",
        "application/json",
        "Authorization",
        "Bearer " + session.accessToken());
  }
}
