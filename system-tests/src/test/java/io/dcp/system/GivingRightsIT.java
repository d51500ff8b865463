package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row S22: nobody gives or gets more than he has, and somebody always administers the platform. */
class GivingRightsIT {
  private static final Map<String, Object> EVERYWHERE = Map.of("type", "all", "value", "*");
  private static final String GROUPS = "/api/v1/groups";
  private static final String ROLES = "/api/v1/roles";

  private Session manager;

  /** Manages users and reads; does nothing to containers. */
  @BeforeEach
  void makeManager() {
    manager = Session.ofNew("viewer");
    Given.to(manager, customRole(List.of("user.manage")), EVERYWHERE);
  }

  private static String customRole(List<String> actions) {
    return create(ROLES, Map.of("name", Lab.unique("role"), "actions", actions));
  }

  /** Makes something as the administrator; its id. */
  private static String create(String path, Object body) {
    var answer = Platform.post(path, body, Platform.asAdministrator());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  @Test
  void s22_nobody_gives_a_role_that_is_more_than_his_own() {
    var friend = Session.ofNew();

    for (var role : List.of("admin", "operator", "deployer")) {
      assertMore(Given.give(manager.headers(), friend, role, EVERYWHERE));
      assertMore(Given.give(manager.headers(), manager, role, Given.on(Workbench.local())));
      assertMore(
          Given.give(manager.headers(), manager, role, Given.stackOn(Workbench.local(), "any")));
    }
    assertThat(Given.give(manager.headers(), friend, "viewer", EVERYWHERE).status()).isEqualTo(201);
    assertMore(
        Platform.post(
            "/api/v1/users",
            Map.of(
                "username",
                Lab.unique("user"),
                "password",
                FirstRun.PASSWORD,
                "roles",
                List.of("admin")),
            manager.headers()));
  }

  @Test
  void s22_nobody_gets_more_by_joining_a_group() {
    var group = create(GROUPS, Map.of("name", Lab.unique("group"), "members", List.of()));
    var subject = Map.of("type", "group", "id", group);
    create("/api/v1/grants", Map.of("subject", subject, "role", "operator", "scope", EVERYWHERE));
    var joined = Map.of("name", Lab.unique("group"), "members", List.of(manager.id()));

    assertMore(change(GROUPS + "/" + group, joined));

    assertProblem(exec(manager.headers()), 403, "FORBIDDEN");
  }

  @Test
  void s22_nobody_gets_more_by_a_role_of_his_own() {
    assertMore(
        Platform.post(
            ROLES,
            Map.of("name", Lab.unique("role"), "actions", List.of("container.exec")),
            manager.headers()));
    var mine = customRole(List.of("container.view"));
    Given.to(manager, mine, EVERYWHERE);

    assertMore(
        change(
            ROLES + "/" + mine,
            Map.of(
                "name",
                Lab.unique("role"),
                "actions",
                List.of("container.view", "container.exec"))));
    assertProblem(exec(manager.headers()), 403, "FORBIDDEN");
  }

  @Test
  void s22_nobody_gets_the_account_of_somebody_who_has_more() {
    var operator = "/api/v1/users/" + Session.ofNew("operator").id();

    assertMore(
        Platform.change(
            "PUT",
            operator + "/password",
            Map.of("password", "taken over by a manager", "mustChange", false),
            manager.headers()));
    assertMore(Platform.delete(operator, manager.headers()));
    assertMore(Platform.delete(operator + "/totp", manager.headers()));
  }

  @Test
  void s22_a_token_is_not_widened_by_its_owner_nor_by_itself() {
    var narrow =
        Platform.post(
                "/api/v1/auth/tokens",
                Map.of(
                    "name",
                    Lab.unique("token"),
                    "expiresAt",
                    Instant.now().plusSeconds(600).toString(),
                    "actions",
                    List.of("user.manage")),
                manager.headers())
            .json();
    var token = Platform.bearer(narrow.path("token").asText());

    assertThat(Platform.get("/api/v1/users", token).status()).as("it works").isEqualTo(200);
    assertMore(Given.give(token, manager, "viewer", EVERYWHERE));
    for (var method : List.of("PUT", "PATCH", "POST")) {
      var widened =
          Platform.change(
              method,
              "/api/v1/auth/tokens/" + narrow.path("id").asText(),
              Map.of("actions", List.of("container.exec")),
              manager.headers());
      assertThat(widened.status()).as(method).isIn(404, 405);
    }
    assertProblem(exec(token), 403, "FORBIDDEN");
  }

  @Test
  void s22_of_the_last_two_administrators_who_remove_each_other_at_once_one_stays() {
    var second = Session.ofNew("admin");
    var first = Session.begin(FirstRun.ADMINISTRATOR);
    var grantOf = administrations();
    grantOf.forEach((user, grant) -> {
      if (!user.equals(first.id()) && !user.equals(second.id())) {
        Given.take(grant);
      }
    });

    var answers =
        Together.times(
            2,
            n ->
                n == 0
                    ? Platform.delete(requireNonNull(grantOf.get(second.id())), first.headers())
                    : Platform.delete(requireNonNull(grantOf.get(first.id())), second.headers()));
    var left = Stream.of(first, second).filter(GivingRightsIT::administers).toList();
    left.forEach(one -> {
      var other = one.equals(first) ? second : first;
      assertThat(Given.give(one.headers(), other, "admin", EVERYWHERE).status()).isEqualTo(201);
    });

    assertThat(left).hasSize(1);
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(204).containsAnyOf(403, 409);
  }

  @Test
  void s22_the_last_administrator_takes_the_own_role_away_in_vain() {
    var first = Session.begin(FirstRun.ADMINISTRATOR);
    var grantOf = administrations();
    grantOf.forEach((user, grant) -> {
      if (!user.equals(first.id())) {
        Given.take(grant);
      }
    });

    assertProblem(
        Platform.delete(requireNonNull(grantOf.get(first.id())), first.headers()),
        409,
        "LAST_ADMINISTRATOR");
    assertThat(administers(first)).isTrue();
  }

  private static boolean administers(Session user) {
    return Platform.get("/api/v1/grants", user.headers()).status() == 200;
  }

  /** The grants that make users administrators, by the user's id. */
  private static Map<String, String> administrations() {
    return Workbench.get("/api/v1/grants")
        .json()
        .path("items")
        .valueStream()
        .filter(grant -> grant.path("role").path("id").asText().equals("admin"))
        .filter(grant -> grant.path("scope").path("type").asText().equals("all"))
        .filter(grant -> grant.path("subject").path("type").asText().equals("user"))
        .collect(
            Collectors.toMap(
                grant -> grant.path("subject").path("id").asText(),
                grant -> "/api/v1/grants/" + grant.path("id").asText()));
  }

  private static Answer exec(String[] headers) {
    return Platform.post(
        Workbench.containers() + "/x/exec", Map.of("command", List.of("id")), headers);
  }

  private Answer change(String path, Object body) {
    var headers = Stream.of(manager.headers(), new String[] {"If-Match", "*"}).flatMap(Stream::of);
    return Platform.change("PUT", path, body, headers.toArray(String[]::new));
  }

  private static void assertMore(Answer answer) {
    assertProblem(answer, 403, "MORE_THAN_YOU_HAVE");
  }
}
