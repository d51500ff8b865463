package io.dcp.system;

import java.util.Map;

/** Grants that the administrator gives to users; they go with the user or the server. */
final class Given {
  private static final String GRANTS = "/api/v1/grants";

  private Given() {}

  /** A scope of everything on one server. */
  static Map<String, Object> on(String server) {
    return Map.of("type", "server", "value", server);
  }

  /** A scope of the containers of a compose project on one server. */
  static Map<String, Object> stackOn(String server, String stack) {
    return Map.of(
        "type", "server", "value", server, "containers", Map.of("type", "stack", "value", stack));
  }

  /** Gives a role to a user; the grant's path. */
  static String to(Session user, String role, Map<String, Object> scope) {
    var answer = give(Platform.asAdministrator(), user, role, scope);
    if (answer.status() != 201) {
      throw new AssertionError("not given: " + answer.body());
    }
    return GRANTS + "/" + answer.json().path("id").asText();
  }

  /** Asks to give a role, as whoever sends these headers. */
  static Answer give(String[] by, Session to, String role, Map<String, Object> scope) {
    var subject = Map.of("type", "user", "id", to.id());
    return Platform.post(GRANTS, Map.of("subject", subject, "role", role, "scope", scope), by);
  }

  static void take(String grant) {
    var answer = Workbench.delete(grant);
    if (answer.status() != 204) {
      throw new AssertionError("not taken: " + answer.body());
    }
  }
}
