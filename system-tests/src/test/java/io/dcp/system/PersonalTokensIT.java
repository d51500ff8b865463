package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Personal access tokens: what they open, what they never open, and their end (S01, S10, S22). */
class PersonalTokensIT {
  private static final String TOKENS = "/api/v1/auth/tokens";
  private static final String LIVE = "/ws/v1/live";

  @Test
  void a_token_opens_what_its_owner_may_see_and_is_listed_without_its_text() {
    var owner = Session.ofNew("viewer");
    var token = make(owner, Map.of());
    var text = token.path("token").asText();

    assertThat(text).matches("dcp_[0-9A-Za-z]{49}");
    assertThat(Platform.get("/api/v1/containers", Platform.bearer(text)).status()).isEqualTo(200);
    assertThat(
            Platform.get("/api/v1/auth/me", Platform.bearer(text))
                .json()
                .path("user")
                .path("username")
                .asText())
        .isEqualTo(owner.username());
    var list = Platform.get(TOKENS, owner.headers());
    assertThat(list.body()).doesNotContain(text);
    assertThat(list.json().path("items").path(0).path("start").asText())
        .isEqualTo(text.substring(0, 10));
    assertThat(list.json().path("items").path(0).path("lastUsedAt").asText()).isNotBlank();
  }

  @Test
  void s22_a_token_is_cut_to_its_actions_whatever_its_owner_may_do() {
    var admin = Session.ofNew("admin");
    var token = bearer(make(admin, Map.of("actions", List.of("container.view"))));

    assertThat(Platform.get("/api/v1/containers", token).status()).isEqualTo(200);
    assertProblem(Platform.get("/api/v1/users", token), 403, "FORBIDDEN");
    assertProblem(Platform.post(Workbench.containers() + "/x/stop", "", token), 403, "FORBIDDEN");
  }

  @Test
  void s22_a_token_names_more_than_its_owner_has_and_gets_no_more() {
    var viewer = Session.ofNew("viewer");
    var token = bearer(make(viewer, Map.of("actions", List.of("user.manage", "container.view"))));

    assertProblem(Platform.get("/api/v1/users", token), 403, "FORBIDDEN");
    assertThat(Platform.get("/api/v1/containers", token).status()).isEqualTo(200);
  }

  @Test
  void s22_a_token_is_cut_to_its_servers() {
    var admin = Session.ofNew("admin");
    var here = bearer(make(admin, Map.of("servers", List.of(Workbench.local()))));

    assertThat(Platform.get(Workbench.containers(), here).status()).isEqualTo(200);
    assertThat(Platform.get("/api/v1/servers", here).json().path("total").asInt()).isEqualTo(1);
    assertProblem(Platform.get("/api/v1/users", here), 403, "FORBIDDEN");
  }

  @Test
  void s22_no_token_reaches_tokens_sessions_passwords_or_second_factors() {
    var admin = Session.ofNew("admin");
    var token = bearer(make(admin, Map.of()));
    var me = Platform.get("/api/v1/auth/me", admin.headers()).json().path("user").path("id");
    var mine = "/api/v1/users/" + me.asText();

    assertThat(Platform.get(mine, token).status()).as("it is a working token").isEqualTo(200);
    for (var route : Routes.all()) {
      var own =
          route.path().startsWith("/api/v1/auth/")
              && !route.open()
              && !route.toString().equals("GET /api/v1/auth/me");
      var others = route.path().matches("/api/v1/users/x/(password|totp|sessions|tokens).*");
      if (own || others) {
        assertProblem(route.ask(token), 403, "FORBIDDEN");
      }
    }
    assertThat(admin.meStatus()).isEqualTo(200);
  }

  @Test
  void s01_a_revoked_token_opens_nothing_and_its_sockets_close_within_5_s() {
    var owner = Session.ofNew("viewer");
    var token = make(owner, Map.of());
    try (var socket = Viewer.as(bearer(token), LIVE, "")) {
      var revoked = Platform.delete(TOKENS + "/" + token.path("id").asText(), owner.headers());

      assertThat(revoked.status()).isEqualTo(204);
      assertProblem(Platform.get("/api/v1/containers", bearer(token)), 401, "NOT_AUTHENTICATED");
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.code() == 4403);
    }
    assertProblem(
        Platform.delete(TOKENS + "/" + token.path("id").asText(), owner.headers()),
        404,
        "TOKEN_NOT_FOUND");
  }

  @Test
  void s01_a_token_dies_with_its_owner() {
    var owner = Session.ofNew("viewer");
    var token = bearer(make(owner, Map.of()));
    assertThat(Platform.get("/api/v1/containers", token).status()).isEqualTo(200);
    var me = Platform.get("/api/v1/auth/me", owner.headers()).json().path("user").path("id");

    Platform.delete("/api/v1/users/" + me.asText(), Platform.asAdministrator());

    assertProblem(Platform.get("/api/v1/containers", token), 401, "NOT_AUTHENTICATED");
  }

  @Test
  void a_sign_out_does_not_end_tokens() {
    var owner = Session.ofNew("viewer");
    var token = bearer(make(owner, Map.of()));

    owner.logout();

    assertThat(Platform.get("/api/v1/containers", token).status()).isEqualTo(200);
  }

  @Test
  void an_expired_token_opens_nothing() {
    var owner = Session.ofNew("viewer");
    var token = bearer(make(owner, Map.of("expiresAt", Instant.now().plusSeconds(2).toString())));

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Platform.get("/api/v1/containers", token).status() == 401);
  }

  @Test
  void wishes_that_cannot_be_are_refused_with_their_field_s23() {
    var owner = Session.ofNew("viewer");
    var foreign = "00000000-0000-4000-8000-000000000000";
    Map.<String, Object>of(
            "expiresAt",
            "2020-01-01T00:00:00Z",
            "actions",
            List.of("container.fly"),
            "servers",
            List.of(foreign),
            "name",
            " ")
        .forEach((field, value) -> {
          var answer = ask(owner, Map.of(field, value));
          assertProblem(answer, 400, "VALIDATION_FAILED");
          assertThat(answer.body()).contains("\"field\":\"" + field);
        });
    for (var field : List.of("id", "userId", "token", "roles", "start")) {
      var answer = ask(owner, Map.of(field, foreign));
      assertProblem(answer, 400, "UNKNOWN_FIELD");
      assertField(answer, field);
    }
  }

  @Test
  void s10_the_text_of_a_token_stands_in_no_log() throws IOException {
    var owner = Session.ofNew("viewer");
    var text = make(owner, Map.of()).path("token").asText();
    Platform.get("/api/v1/containers", Platform.bearer(text));

    try (var files = Files.walk(Lab.DATA_DIR)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".log")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(text);
      }
    }
  }

  private static JsonNode make(Session owner, Map<String, Object> wish) {
    var answer = ask(owner, wish);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static Answer ask(Session owner, Map<String, Object> wish) {
    var body = new HashMap<String, Object>();
    body.put("name", "a program");
    body.put("expiresAt", Instant.now().plus(Duration.ofDays(30)).toString());
    body.putAll(wish);
    return Platform.post(TOKENS, body, owner.headers());
  }

  private static String[] bearer(JsonNode token) {
    return Platform.bearer(token.path("token").asText());
  }
}
