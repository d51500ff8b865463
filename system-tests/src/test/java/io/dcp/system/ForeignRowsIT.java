package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Row S07, for every route that the API describes: nothing of a server without a grant, and nothing
 * of a container outside of a narrowed one. A new route has to be put into its list here.
 */
class ForeignRowsIT {
  /** Hold things of all servers. */
  private static final Set<String> LISTS =
      Set.of(
          "GET /api/v1/servers",
          "GET /api/v1/audit",
          "GET /api/v1/audit/export",
          "GET /api/v1/containers",
          "GET /api/v1/images",
          "GET /api/v1/volumes",
          "GET /api/v1/networks");

  /** Concern the platform as a whole; who has a role on one server alone may do none of it. */
  private static final Set<String> OF_THE_PLATFORM =
      Set.of(
          "GET /api/v1/access/permissions",
          "GET /api/v1/audit/verify",
          "POST /api/v1/auth/signing-keys",
          "GET /api/v1/grants",
          "POST /api/v1/grants",
          "DELETE /api/v1/grants/x",
          "GET /api/v1/groups",
          "POST /api/v1/groups",
          "PUT /api/v1/groups/x",
          "GET /api/v1/groups/x",
          "DELETE /api/v1/groups/x",
          "GET /api/v1/health/detailed",
          "PUT /api/v1/policies/global",
          "GET /api/v1/roles",
          "POST /api/v1/roles",
          "PUT /api/v1/roles/x",
          "GET /api/v1/roles/x",
          "DELETE /api/v1/roles/x",
          "POST /api/v1/servers",
          "POST /api/v1/servers/test",
          "GET /api/v1/settings/keys",
          "POST /api/v1/settings/keys/rotate",
          "GET /api/v1/users",
          "POST /api/v1/users",
          "PUT /api/v1/users/x",
          "GET /api/v1/users/x",
          "DELETE /api/v1/users/x",
          "PUT /api/v1/users/x/password",
          "GET /api/v1/users/x/sessions",
          "DELETE /api/v1/users/x/sessions",
          "DELETE /api/v1/users/x/sessions/x",
          "GET /api/v1/users/x/tokens",
          "DELETE /api/v1/users/x/tokens/x",
          "DELETE /api/v1/users/x/totp");

  /**
   * Know of no server; they are about the caller, or say what everybody may read. AuditIT has what
   * those of the audit are cut to, RecordingsIT what those of the recordings; those of tasks have a
   * test below.
   */
  private static final Set<String> OF_THE_CALLER =
      Set.of(
          "GET /api/v1/access/actions",
          "GET /api/v1/access/can-i",
          "GET /api/v1/audit/actions",
          "GET /api/v1/audit/counts",
          "GET /api/v1/audit/x",
          "GET /api/v1/auth/me",
          "PUT /api/v1/auth/me",
          "PUT /api/v1/auth/me/password",
          "POST /api/v1/auth/me/totp",
          "POST /api/v1/auth/me/totp/confirm",
          "DELETE /api/v1/auth/me/totp",
          "GET /api/v1/auth/sessions",
          "DELETE /api/v1/auth/sessions",
          "DELETE /api/v1/auth/sessions/x",
          "GET /api/v1/auth/tokens",
          "POST /api/v1/auth/tokens",
          "DELETE /api/v1/auth/tokens/x",
          "POST /api/v1/containers/actions",
          "GET /api/v1/recordings",
          "GET /api/v1/recordings/x",
          "DELETE /api/v1/recordings/x",
          "GET /api/v1/recordings/x/cast",
          "GET /api/v1/policies/global",
          "GET /api/v1/policies/rules",
          "GET /api/v1/tasks",
          "GET /api/v1/tasks/x",
          "DELETE /api/v1/tasks/x",
          "POST /api/v1/ws-tickets");

  @RegisterExtension final Workbench workbench = new Workbench();
  private final String name = Lab.unique("foreign");
  private String foreign = "";
  private String container = "";

  /** A container on another engine, on which the user has no grant. */
  private Session outsider() {
    foreign = workbench.register(2, name);
    container = Workbench.id(workbench.create(foreign, Workbench.unstarted()));
    // so that the audit has something to show of the other one
    Workbench.post(Workbench.containers() + "/missing/start");
    var user = Session.ofNew();
    Given.to(user, "admin", Given.on(Workbench.local()));
    return user;
  }

  @TestFactory
  Stream<DynamicTest> s07_no_route_tells_of_a_server_without_a_grant() {
    var user = outsider();
    return Routes.all().stream()
        .filter(route -> !route.open())
        .map(route -> DynamicTest.dynamicTest(route.toString(), () -> assertCut(route, user)));
  }

  private void assertCut(Routes.Route route, Session user) {
    if (route.names("server")) {
      var parts = Map.of("server", foreign, "container", container);
      assertProblem(route.ask(parts, user.headers()), 404, "SERVER_NOT_FOUND");
    } else if (LISTS.contains(route.toString())) {
      var answer = route.ask(user.headers());
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body())
          .contains(Workbench.local())
          .doesNotContain(foreign, name, container);
      var foreignOnly = Platform.get(route.path() + "?server=" + foreign, user.headers());
      assertThat(foreignOnly.body()).doesNotContain(name, container);
    } else if (OF_THE_PLATFORM.contains(route.toString())) {
      assertProblem(route.ask(user.headers()), 403, "FORBIDDEN");
    } else if (!OF_THE_CALLER.contains(route.toString())) {
      fail("The test does not know %s: put it into one of the lists.".formatted(route));
    }
  }

  @Test
  void s07_a_total_counts_no_foreign_row() {
    var user = outsider();
    var query = "/api/v1/containers?limit=1";

    var all = Workbench.get(query).json().path("total").asInt();
    var seen = Platform.get(query, user.headers()).json().path("total").asInt();
    var here = Workbench.get(Workbench.containers() + "?limit=1").json().path("total").asInt();

    assertThat(seen).isEqualTo(here).isLessThan(all);
  }

  @Test
  void s07_no_task_tells_of_a_server_without_a_grant() {
    var user = outsider();
    var there = List.of(Map.<String, Object>of("server", foreign, "id", container));
    var task = ContainerActionsIT.act(Platform.asAdministrator(), "start", there);
    ContainerActionsIT.ended(task, Platform.asAdministrator());

    assertThat(Platform.get("/api/v1/tasks?limit=1000", user.headers()).body())
        .doesNotContain(task, foreign, name);
    assertProblem(Platform.get("/api/v1/tasks/" + task, user.headers()), 404, "TASK_NOT_FOUND");
    assertProblem(Platform.delete("/api/v1/tasks/" + task, user.headers()), 404, "TASK_NOT_FOUND");

    var own = ContainerActionsIT.act(user.headers(), "stop", there);
    var refused = ContainerActionsIT.ended(own, user.headers());
    assertThat(refused.path("parts").path(0).path("code").asText()).isEqualTo("SERVER_NOT_FOUND");
    assertThat(refused.toString()).doesNotContain(name);
  }

  @Test
  void s07_no_socket_and_no_question_tells_of_a_server_without_a_grant() {
    var user = outsider();
    var streams = "/ws/v1/servers/" + foreign + "/containers/" + container;
    for (var stream : Sockets.all()) {
      if (stream.contains("/servers/")) {
        var path = streams + stream.substring(stream.lastIndexOf('/'));
        assertThat(closeOf(user, path, "")).as(path).isEqualTo(4404);
      }
    }
    assertThat(closeOf(user, "/ws/v1/logs", "&c=" + foreign + ":" + container)).isEqualTo(4404);
    try (var page = LiveClient.open(user.headers())) {
      page.subscribe("one", "containers", foreign);
      page.subscribe("all", "containers", "*");
      assertThat(page.awaitError("one").path("code").asText()).isEqualTo("SERVER_NOT_FOUND");
      assertThat(page.awaitSnapshot("all").toString()).doesNotContain(container);
      assertThat(page.all().toString()).doesNotContain(foreign, name);
    }
    var asked = "/api/v1/access/can-i?action=container.view&server=";
    assertProblem(Platform.get(asked + foreign, user.headers()), 404, "SERVER_NOT_FOUND");
  }

  private static int closeOf(Session user, String path, String query) {
    try (var viewer = Viewer.as(user.headers(), path, query)) {
      return viewer.awaitClose();
    }
  }

  @TestFactory
  Stream<DynamicTest> s07_no_route_tells_of_a_container_outside_of_a_narrowed_grant() {
    var hidden = workbench.create(Workbench.ofStack("hidden", Workbench.unstarted()));
    var user = Session.ofNew();
    Given.to(user, "admin", Given.stackOn(Workbench.local(), Lab.unique("stack")));
    return Routes.all().stream()
        .filter(route -> route.names("container"))
        .flatMap(route ->
            Stream.of("id", "name")
                .map(key -> hidden.path("summary").path(key).asText())
                .map(named ->
                    DynamicTest.dynamicTest(
                        route + " " + named,
                        () -> {
                          var parts = Map.of("server", Workbench.local(), "container", named);
                          var answer = route.ask(parts, user.headers());
                          assertProblem(answer, 404, "CONTAINER_NOT_FOUND");
                          assertThat(answer.json().path("detail").asText())
                              .isEqualTo("There is no such container.");
                        })));
  }
}
