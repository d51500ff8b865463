package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Users from their making to their end, and what that does to where they are signed in (S01). */
class UsersIT {
  private static final String USERS = "/api/v1/users";
  private static final String LIVE = "/ws/v1/live";
  private static final String OTHER = "another correct horse";

  @Test
  void a_user_is_changed_by_who_has_read_the_newest_version() {
    var path = USERS + "/" + Session.ofNew("viewer").id();
    var read = Platform.get(path, Platform.asAdministrator());
    var tag = read.header("ETag").orElseThrow();

    assertProblem(update(path, change(false, false)), 428, "PRECONDITION_REQUIRED");
    var changed = update(path, change(false, false), "If-Match", tag);
    assertProblem(update(path, change(false, false), "If-Match", tag), 412, "PRECONDITION_FAILED");

    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().path("displayName").asText()).isEqualTo("Some Body");
    var newTag = changed.header("ETag").orElseThrow();
    assertThat(update(path, change(false, false), "If-Match", newTag).status()).isEqualTo(200);
  }

  @Test
  void a_sign_in_does_not_make_what_an_administrator_has_read_stale() {
    var session = Session.ofNew("viewer");
    var path = USERS + "/" + session.id();
    var tag = Platform.get(path, Platform.asAdministrator()).header("ETag").orElseThrow();

    Session.begin(session.username());

    assertThat(update(path, change(false, false), "If-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void the_list_tells_the_last_sign_in_and_the_second_factor() {
    var session = Session.ofNew("viewer");

    var listed =
        Platform.get(USERS + "?q=" + session.username(), Platform.asAdministrator())
            .json()
            .path("items")
            .path(0);

    assertThat(listed.path("lastLoginAt").asText()).isNotBlank();
    assertThat(listed.path("secondFactor").isBoolean()).isTrue();
    assertThat(listed.path("groups").isArray()).isTrue();
    assertThat(listed.toString()).doesNotContain("$2a$", "hash");
  }

  @Test
  void s01_who_is_disabled_is_out_everywhere_within_5_s() {
    var session = Session.ofNew("viewer");
    var path = USERS + "/" + session.id();
    try (var socket = Viewer.as(session.headers(), LIVE, "")) {
      assertThat(update(path, change(true, false), "If-Match", "*").status()).isEqualTo(200);

      assertThat(session.meStatus()).isEqualTo(401);
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.code() == 4403);
    }
    assertProblem(session.refresh(), 401, "SESSION_ENDED");
    assertProblem(
        Session.login(session.username(), FirstRun.PASSWORD, Attackers.next()),
        401,
        "BAD_CREDENTIALS");

    assertThat(update(path, change(false, false), "If-Match", "*").status()).isEqualTo(200);
    assertThat(Session.begin(session.username()).meStatus()).isEqualTo(200);
    assertThat(session.meStatus()).as("what has ended stays so").isEqualTo(401);
  }

  @Test
  void s01_who_is_deleted_is_out_everywhere_within_5_s_and_gone() {
    var session = Session.ofNew("viewer");
    var path = USERS + "/" + session.id();
    try (var socket = Viewer.as(session.headers(), LIVE, "")) {
      assertThat(Platform.delete(path, Platform.asAdministrator()).status()).isEqualTo(204);

      assertThat(session.meStatus()).isEqualTo(401);
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.code() == 4403);
    }
    assertProblem(Platform.get(path, Platform.asAdministrator()), 404, "USER_NOT_FOUND");
    assertProblem(Platform.delete(path, Platform.asAdministrator()), 404, "USER_NOT_FOUND");
    assertProblem(
        Session.login(session.username(), FirstRun.PASSWORD, Attackers.next()),
        401,
        "BAD_CREDENTIALS");
  }

  @Test
  void s01_a_password_reset_ends_every_session_and_socket() {
    var session = Session.ofNew("viewer");
    try (var socket = Viewer.as(session.headers(), LIVE, "")) {
      reset(session, OTHER, false);

      assertThat(session.meStatus()).isEqualTo(401);
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.code() == 4403);
    }
    assertThat(Session.login(session.username(), OTHER).status()).isEqualTo(200);
  }

  @Test
  void a_forced_change_closes_open_sockets_and_ends_with_the_change() {
    var session = Session.ofNew("viewer");
    var path = USERS + "/" + session.id();
    try (var socket = Viewer.as(session.headers(), LIVE, "")) {
      assertThat(update(path, change(false, true), "If-Match", "*").status()).isEqualTo(200);
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.code() == 4403);
    }
    assertThat(session.meStatus()).isEqualTo(200);
    assertProblem(
        Platform.get("/api/v1/containers", session.headers()), 403, "PASSWORD_CHANGE_REQUIRED");

    var changed =
        Platform.change(
            "PUT",
            "/api/v1/auth/me/password",
            Map.of("currentPassword", FirstRun.PASSWORD, "newPassword", OTHER),
            session.headers());

    assertThat(changed.status()).as(changed.body()).isEqualTo(204);
    assertThat(Platform.get("/api/v1/containers", session.headers()).status()).isEqualTo(200);
    Viewer.as(session.headers(), LIVE, "").close();
  }

  @Test
  void until_the_password_is_changed_every_other_address_is_closed() {
    var session = Session.ofNew("admin");
    reset(session, OTHER, true);
    var waiting = Session.of(Session.login(session.username(), OTHER));
    var permitted =
        List.of(
            "GET /api/v1/auth/me",
            "PUT /api/v1/auth/me",
            "PUT /api/v1/auth/me/password",
            "POST /api/v1/auth/logout",
            "POST /api/v1/auth/refresh");

    for (var route : Routes.all()) {
      if (!permitted.contains(route.toString())) {
        assertProblem(route.ask(waiting.headers()), 403, "PASSWORD_CHANGE_REQUIRED");
      }
    }

    assertThat(waiting.meStatus()).isEqualTo(200);
    assertThat(waiting.refresh().status()).isEqualTo(200);
    assertThat(waiting.logout().status()).isEqualTo(204);
  }

  @Test
  void people_change_their_own_name_and_address_and_nothing_else() {
    var session = Session.ofNew("viewer");
    var me = "/api/v1/auth/me";

    var changed =
        Platform.change(
            "PUT", me, Map.of("displayName", "V.", "email", "v@example.org"), session.headers());

    assertThat(changed.json().path("user").path("displayName").asText()).isEqualTo("V.");
    assertProblem(
        Platform.change("PUT", me, Map.of("email", "not an address"), session.headers()),
        400,
        "VALIDATION_FAILED");
    for (var field : List.of("roles", "disabled", "username", "mustChangePassword")) {
      var assigned = Platform.change("PUT", me, Map.of(field, true), session.headers());
      assertProblem(assigned, 400, "UNKNOWN_FIELD");
      assertField(assigned, field);
    }
  }

  static Stream<Map<String, Object>> s23_nobody_assigns_what_is_not_offered() {
    return Stream.of(
        Map.of("roles", List.of("admin")),
        Map.of("username", "root"),
        Map.of("passwordHash", "x"),
        Map.of("secondFactor", false),
        Map.of("id", "00000000-0000-4000-8000-000000000000"),
        Map.of("version", 0));
  }

  @ParameterizedTest
  @MethodSource
  void s23_nobody_assigns_what_is_not_offered(Map<String, Object> more) {
    var path = USERS + "/" + Session.ofNew("viewer").id();
    var body = new HashMap<>(change(false, false));
    body.putAll(more);

    var answer = update(path, body, "If-Match", "*");

    assertProblem(answer, 400, "UNKNOWN_FIELD");
    assertField(answer, more.keySet().iterator().next());
  }

  @Test
  void a_viewer_may_do_none_of_this_to_anybody() {
    var viewer = Session.ofNew("viewer");
    var other = USERS + "/" + Session.ofNew("viewer").id();

    for (var answer :
        List.of(
            Platform.change("PUT", other, change(true, false), viewer.headers()),
            Platform.delete(other, viewer.headers()),
            Platform.change(
                "PUT",
                other + "/password",
                Map.of("password", OTHER, "mustChange", false),
                viewer.headers()),
            Platform.delete(other + "/totp", viewer.headers()),
            Platform.get(other + "/sessions", viewer.headers()),
            Platform.delete(other + "/sessions", viewer.headers()),
            Platform.get(other + "/tokens", viewer.headers()),
            Platform.send(
                "POST",
                "/api/v1/auth/signing-keys",
                java.net.http.HttpRequest.BodyPublishers.noBody(),
                viewer.headers()))) {
      assertProblem(answer, 403, "FORBIDDEN");
    }
  }

  @Test
  void s21_a_new_signing_key_signs_nobody_out() {
    var session = Session.ofNew("viewer");
    var before = keys();

    var rotated =
        Platform.send(
            "POST",
            "/api/v1/auth/signing-keys",
            java.net.http.HttpRequest.BodyPublishers.noBody(),
            Platform.asAdministrator());

    assertThat(rotated.status()).as(rotated.body()).isEqualTo(204);
    assertThat(keys()).containsAll(before).hasSizeGreaterThan(before.size());
    assertThat(session.meStatus()).isEqualTo(200);
    assertThat(Session.begin(session.username()).meStatus()).isEqualTo(200);
  }

  private static List<String> keys() {
    return Platform.get("/api/v1/auth/jwks").json().path("keys").findValuesAsText("kid");
  }

  private static void reset(Session session, String password, boolean mustChange) {
    var answer =
        Platform.change(
            "PUT",
            USERS + "/" + session.id() + "/password",
            Map.of("password", password, "mustChange", mustChange),
            Platform.asAdministrator());
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static Map<String, Object> change(boolean disabled, boolean mustChangePassword) {
    return Map.of(
        "displayName", "Some Body", "disabled", disabled, "mustChangePassword", mustChangePassword);
  }

  private static Answer update(String path, Object body, String... more) {
    var headers = Stream.of(Platform.asAdministrator(), more).flatMap(Stream::of);
    return Platform.change("PUT", path, body, headers.toArray(String[]::new));
  }
}
