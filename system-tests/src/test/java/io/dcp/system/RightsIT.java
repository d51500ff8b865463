package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: nothing is allowed that no role allows. */
class RightsIT {
  private static Session viewer;
  private static Session nobody;

  @RegisterExtension final Workbench workbench = new Workbench();

  @BeforeAll
  static void signIn() {
    viewer = Session.ofNew("viewer");
    nobody = Session.ofNew();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/containers",
        "/api/v1/servers",
        "/api/v1/servers/{s}",
        "/api/v1/servers/{s}/health",
        "/api/v1/servers/{s}/info",
        "/api/v1/servers/{s}/version",
        "/api/v1/servers/{s}/containers"
      })
  void a_viewer_reads_lists_and_facts(String path) {
    assertThat(Platform.get(here(path), viewer.headers()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/api/v1/servers/{s}/containers/anything/start",
    "POST,/api/v1/servers/{s}/containers/anything/stop",
    "POST,/api/v1/servers/{s}/containers/anything/restart",
    "POST,/api/v1/servers/{s}/containers/anything/kill",
    "POST,/api/v1/servers/{s}/containers/anything/pause",
    "POST,/api/v1/servers/{s}/containers/anything/unpause",
    "DELETE,/api/v1/servers/{s}/containers/anything",
    "DELETE,/api/v1/servers/{s}",
    "POST,/api/v1/servers/{s}/reconnect",
    "GET,/api/v1/users",
    "GET,/api/v1/settings/keys",
    "POST,/api/v1/settings/keys/rotate",
    "GET,/api/v1/health/detailed"
  })
  void a_viewer_changes_nothing_and_administers_nothing(String method, String path) {
    assertProblem(
        Platform.send(method, here(path), BodyPublishers.noBody(), viewer.headers()),
        403,
        "FORBIDDEN");
  }

  @Test
  void a_viewer_cannot_create() {
    var name = Lab.unique("box");
    var container = Map.of("name", name, "image", Lab.BUSYBOX);
    var server = Map.of("name", Lab.unique("server"), "endpoint", Lab.tcp(2), "tls", Lab.tls());
    var user = newUser("roles", List.of("admin"));

    assertRefused(Workbench.containers(), container);
    assertRefused(Workbench.containers() + "/x/exec", Map.of("command", List.of("id")));
    assertRefused(Workbench.containers() + "/x/rename", Map.of("name", "other"));
    assertRefused("/api/v1/servers", server);
    assertRefused("/api/v1/users", user);
    assertThat(Workbench.get("/api/v1/containers?q=" + name).json().path("total").asInt()).isZero();
  }

  @Test
  void what_one_may_not_do_is_refused_before_its_values_are_looked_at() {
    var worthless = Map.of("name", "-", "image", "");

    assertRefused(Workbench.containers(), worthless);
    assertProblem(
        Workbench.post(Workbench.containers() + "/x/start?nothing=1"), 400, "UNKNOWN_FIELD");
  }

  @Test
  void a_viewer_sees_that_a_variable_is_there_but_not_its_value_s10() {
    var request = Workbench.unstarted();
    request.put("env", Map.of("DB_PASSWORD", "canary-of-a-viewer"));
    var id = Workbench.id(workbench.create(request));

    for (var path : List.of("/" + id, "/" + id + "/inspect")) {
      var masked = Platform.get(Workbench.containers() + path, viewer.headers());
      assertThat(masked.status()).isEqualTo(200);
      assertThat(masked.body()).contains("DB_PASSWORD").doesNotContain("canary-of-a-viewer");
      assertThat(Workbench.get(Workbench.containers() + path).body())
          .contains("canary-of-a-viewer");
    }
  }

  @Test
  void a_user_without_a_role_sees_no_server_and_no_container() {
    workbench.create(Workbench.unstarted());

    for (var list : List.of("/api/v1/servers", "/api/v1/containers")) {
      var answer = Platform.get(list, nobody.headers());
      assertProblem(answer, 403, "FORBIDDEN");
      assertThat(answer.body()).doesNotContain(Workbench.local());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/servers/{s}",
        "/api/v1/servers/{s}/health",
        "/api/v1/servers/{s}/info",
        "/api/v1/servers/{s}/df",
        "/api/v1/servers/{s}/containers",
        "/api/v1/servers/{s}/containers/x",
        "/api/v1/servers/{s}/containers/x/logs",
        "/api/v1/servers/{s}/containers/x/stats",
        "/api/v1/servers/{s}/containers/x/top",
        "/api/v1/servers/{s}/containers/x/changes"
      })
  void s07_a_server_that_one_may_not_see_looks_like_one_that_does_not_exist(String path) {
    var hidden = Platform.get(here(path), nobody.headers());
    var missing =
        Platform.get(path.replace("{s}", UUID.randomUUID().toString()), Platform.asAdministrator());

    assertProblem(hidden, 404, "SERVER_NOT_FOUND");
    assertProblem(missing, 404, "SERVER_NOT_FOUND");
    assertThat(hidden.json().path("detail")).isEqualTo(missing.json().path("detail"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "00000000-0000-0000-0000-000000000000", "..", "%2e%2e"})
  void what_is_no_servers_id_is_not_found(String id) {
    assertThat(Workbench.get("/api/v1/servers/" + id + "/info").status()).isIn(400, 404);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/containers",
    "GET,/api/v1/servers",
    "GET,/api/v1/servers/{s}",
    "GET,/api/v1/servers/{s}/df",
    "GET,/api/v1/servers/{s}/containers/x",
    "GET,/api/v1/servers/{s}/containers/x/logs",
    "GET,/api/v1/servers/{s}/containers/x/inspect",
    "POST,/api/v1/servers/{s}/containers/x/start",
    "POST,/api/v1/servers/{s}/containers/x/kill",
    "POST,/api/v1/servers/{s}/containers/x/pause",
    "GET,/api/v1/servers/{s}/containers/x/stats",
    "GET,/api/v1/servers/{s}/containers/x/top",
    "DELETE,/api/v1/servers/{s}",
    "GET,/api/v1/users",
    "GET,/api/v1/auth/me",
    "GET,/api/v1/settings/keys",
    "GET,/api/v1/health/detailed"
  })
  void without_a_token_every_door_is_closed(String method, String path) {
    assertProblem(
        Platform.send(method, here(path), BodyPublishers.noBody()), 401, "NOT_AUTHENTICATED");
  }

  @Test
  void s22_a_role_that_does_not_exist_and_a_field_that_nobody_declared_are_refused() {
    var user = newUser("roles", List.of("root"));
    var assigned = newUser("disabled", true);

    assertProblem(
        Platform.post("/api/v1/users", user, Platform.asAdministrator()), 404, "ROLE_NOT_FOUND");
    assertProblem(
        Platform.post("/api/v1/users", assigned, Platform.asAdministrator()), 400, "UNKNOWN_FIELD");
  }

  @Test
  void a_user_name_is_given_once() {
    var user = Map.of("username", viewer.username(), "password", FirstRun.PASSWORD);

    assertProblem(
        Platform.post("/api/v1/users", user, Platform.asAdministrator()), 409, "USERNAME_TAKEN");
  }

  private static void assertRefused(String path, Object body) {
    assertProblem(Platform.post(path, body, viewer.headers()), 403, "FORBIDDEN");
  }

  private static Map<String, Object> newUser(String field, Object value) {
    return Map.of("username", Lab.unique("user"), "password", FirstRun.PASSWORD, field, value);
  }

  private static String here(String path) {
    return path.replace("{s}", Workbench.local());
  }
}
