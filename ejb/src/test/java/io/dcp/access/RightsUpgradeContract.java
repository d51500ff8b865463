package io.dcp.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.database.FormerSchema;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.ServerId;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestPlatform;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row F12: rights that an earlier version gave are the same after the upgrade. */
abstract class RightsUpgradeContract {
  private static final UUID ADA = new UUID(0, 1);
  private static final UUID VERA = new UUID(0, 2);
  private static final UUID OTTO = new UUID(0, 3);
  private static final ServerId HERE = new ServerId(new UUID(1, 1));
  private static final ServerId THERE = new ServerId(new UUID(1, 2));
  private static final String GONE = new UUID(1, 3).toString();
  private static final String ROLE = new UUID(2, 1).toString();
  private static final String USED = "2026-01-02 03:04:05+00";

  @TempDir Path folder;

  abstract TestDatabase openDatabase(Consumer<DataSource> former);

  @Test
  void f12_grants_of_the_first_form_hold_as_before_and_those_on_nothing_are_gone()
      throws SQLException {
    var former =
        FormerSchema.at(
            "033",
            user(ADA, "ada"),
            user(VERA, "vera"),
            user(OTTO, "otto"),
            server(HERE, "here"),
            server(THERE, "there"),
            grant(1, ADA, "admin", "all", "*"),
            grant(2, VERA, "operator", "server", HERE.toString()),
            grant(3, VERA, "viewer", "server", GONE),
            grant(4, OTTO, "forgotten", "all", "*"));
    try (var database = openDatabase(former);
        var platform = new TestPlatform(database, folder)) {
      register(platform);

      assertThat(may(platform, ADA, Action.USER_MANAGE, THERE)).isTrue();
      assertThat(may(platform, VERA, Action.CONTAINER_EXEC, HERE)).isTrue();
      assertThat(may(platform, VERA, Action.CONTAINER_VIEW, THERE)).isFalse();
      assertThat(may(platform, OTTO, Action.SERVER_VIEW, HERE)).isFalse();
      assertThat(rows(database, "select id from grants order by id"))
          .containsExactly(new UUID(9, 1).toString(), new UUID(9, 2).toString());
    }
  }

  @Test
  void f12_who_could_read_what_an_engine_tells_still_can() throws SQLException {
    var former =
        FormerSchema.at(
            "041",
            user(VERA, "vera"),
            user(OTTO, "otto"),
            server(HERE, "here"),
            role(ROLE, "reader", "container.view server.view"),
            role(new UUID(2, 2).toString(), "looker", "container.view server.viewer"),
            roleGrant(1, VERA, ROLE),
            roleGrant(2, OTTO, "viewer"),
            token(1, "'server.view container.view'"),
            token(2, "'container.view'"),
            token(3, "null"));
    try (var database = openDatabase(former);
        var platform = new TestPlatform(database, folder)) {
      register(platform);

      assertThat(may(platform, VERA, Action.SERVER_INFO, HERE)).isTrue();
      assertThat(may(platform, OTTO, Action.SERVER_INFO, HERE)).isTrue();
      assertThat(rows(database, "select actions from roles where not built_in order by name"))
          .containsExactly(
              "container.view server.viewer", "container.view server.view server.info");
      assertThat(rows(database, "select actions from personal_tokens order by id"))
          .containsExactly("server.view container.view server.info", "container.view", null);
    }
  }

  private static void register(TestPlatform platform) {
    platform.register(HERE, "here", Map.of());
    platform.register(THERE, "there", Map.of());
  }

  private static boolean may(TestPlatform platform, UUID who, Action action, ServerId server) {
    var caller = new Caller(who, "somebody", UUID.randomUUID());
    var access = platform.get(AccessDecision.class);
    var decision =
        action.level() == Action.Level.PLATFORM
            ? access.decide(caller, action)
            : access.decide(caller, action, server);
    return decision instanceof Decision.Allowed;
  }

  private static String user(UUID id, String name) {
    return "insert into users (id, username, password_hash, password_changed_at, disabled, created_at, version)"
        + " values ('%s', '%s', 'none', '%s', false, '%s', 0)".formatted(id, name, USED, USED);
  }

  private static String server(ServerId id, String name) {
    return "insert into servers (id, name, endpoint, labels, registered_at_start, created_at, version)"
        + " values ('%s', '%s', 'tcp://x:1', '{}', false, '%s', 0)".formatted(id, name, USED);
  }

  private static String grant(int number, UUID user, String role, String type, String value) {
    return "insert into grants (id, user_id, role_name, scope_type, scope_value, created_at)"
        + " values ('%s', '%s', '%s', '%s', '%s', '%s')"
            .formatted(new UUID(9, number), user, role, type, value, USED);
  }

  private static String roleGrant(int number, UUID user, String role) {
    return "insert into grants (id, user_id, role_id, scope_type, created_at)"
        + " values ('%s', '%s', '%s', 'all', '%s')"
            .formatted(new UUID(9, number), user, role, USED);
  }

  private static String role(String id, String name, String actions) {
    return "insert into roles (id, name, actions, built_in, created_at, version)"
        + " values ('%s', '%s', '%s', false, '%s', 0)".formatted(id, name, actions, USED);
  }

  private static String token(int number, String actions) {
    return "insert into personal_tokens (id, user_id, name, token_hash, token_start, actions, created_at, expires_at)"
        + " values ('%s', '%s', 'token', 'hash %d', 'dcp_', %s, '%s', '%s')"
            .formatted(new UUID(8, number), VERA, number, actions, USED, USED);
  }

  private static List<String> rows(TestDatabase database, String query) throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }
}
