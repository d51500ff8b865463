package io.dcp.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.access.boundary.AccessQuestion;
import io.dcp.access.boundary.AccessQuestions;
import io.dcp.access.boundary.Grants;
import io.dcp.access.boundary.Groups;
import io.dcp.access.boundary.RoleGrants;
import io.dcp.access.boundary.Roles;
import io.dcp.api.access.CanI;
import io.dcp.api.access.Grant;
import io.dcp.api.access.Grant.SubjectType;
import io.dcp.api.access.GrantCreate;
import io.dcp.api.access.Group;
import io.dcp.api.access.GroupWrite;
import io.dcp.api.access.Role;
import io.dcp.api.access.RoleWrite;
import io.dcp.api.access.Scope;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.editing.Edition;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.ServerId;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestPlatform;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A platform with one administrator, ada, and short names for what tests of access do with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccessScene {
  static final Scope EVERYWHERE = new Scope(Scope.Type.ALL, "*", null, null);

  @TempDir Path folder;
  TestDatabase database;
  TestPlatform platform;
  Caller ada;

  abstract TestDatabase openDatabase();

  @BeforeAll
  void open() {
    database = openDatabase();
  }

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void start() {
    database.forgetUsers();
    sql("delete from grants", "delete from user_groups", "delete from servers");
    sql("delete from roles where built_in = false");
    platform = new TestPlatform(database, folder);
    ada = user("ada");
    platform.request(() -> {
      platform.get(Grants.class).grantAdministration(ada.userId());
      return ada;
    });
  }

  @AfterEach
  void stop() {
    platform.close();
  }

  void sql(String... statements) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var text : statements) {
        statement.execute(text);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** A user without any right. */
  Caller user(String name) {
    var id = UUID.randomUUID();
    platform
        .get(UserStore.class)
        .add(new UserAccount(id, name, "no password", platform.clock().instant()));
    return new Caller(id, name, UUID.randomUUID());
  }

  /** A registered server, also in the database. */
  ServerId server(String name, Map<String, String> labels) {
    var id = new ServerId(UUID.randomUUID());
    sql(
        "insert into servers (id, name, endpoint, labels, registered_at_start, created_at, version)"
            + " values ('%s', '%s', 'tcp://x:1', '{}', false, current_timestamp, 0)"
                .formatted(id, name));
    platform.register(id, name, labels);
    return id;
  }

  Grant give(Caller by, Caller to, String role, Scope scope) {
    return give(by, SubjectType.USER, to.userId(), role, scope);
  }

  Grant give(Caller by, Group to, String role, Scope scope) {
    return give(by, SubjectType.GROUP, to.id(), role, scope);
  }

  Grant give(Caller by, SubjectType type, UUID id, String role, Scope scope) {
    var request = new GrantCreate(new GrantCreate.Subject(type, id), role, scope);
    return platform.requestBy(by, () -> platform.get(RoleGrants.class).give(request));
  }

  void take(Caller by, Grant grant) {
    platform.requestBy(
        by,
        () -> {
          platform.get(RoleGrants.class).take(grant.id().toString());
          return grant;
        });
  }

  Group group(Caller by, String name, Caller... members) {
    return platform
        .requestBy(by, () -> platform.get(Groups.class).create(write(name, members)))
        .content();
  }

  static GroupWrite write(String name, Caller... members) {
    return new GroupWrite(name, null, List.of(members).stream().map(Caller::userId).toList());
  }

  Edition<Group> read(Group group) {
    return platform.requestBy(ada, () -> platform.get(Groups.class).get(group.id().toString()));
  }

  /** Changes the members to what they shall be now. */
  Edition<Group> change(Caller by, Group group, Caller... members) {
    var expected = new ExpectedVersion(Set.of(read(group).version()));
    return platform.requestBy(
        by,
        () ->
            platform
                .get(Groups.class)
                .update(group.id().toString(), expected, write(group.name(), members)));
  }

  void delete(Caller by, Group group) {
    platform.requestBy(
        by,
        () -> {
          platform.get(Groups.class).delete(group.id().toString());
          return group;
        });
  }

  Role role(Caller by, String name, String... actions) {
    var request = new RoleWrite(name, null, List.of(actions));
    return platform.requestBy(by, () -> platform.get(Roles.class).create(request)).content();
  }

  static Scope on(ServerId server, Scope.@Nullable Containers containers) {
    return new Scope(Scope.Type.SERVER, server.toString(), null, containers);
  }

  static Scope.Containers stack(String name) {
    return new Scope.Containers(Scope.Containers.Type.STACK, name);
  }

  boolean may(Caller who, Action action, ServerId server) {
    return platform.get(AccessDecision.class).decide(who, action, server)
        instanceof Decision.Allowed;
  }

  boolean may(Caller who, Action action) {
    return platform.get(AccessDecision.class).decide(who, action) instanceof Decision.Allowed;
  }

  /** Asserts the refusal and gives what the caller was told. */
  static DomainException refused(ErrorCode code, ThrowingCallable call) {
    var thrown = catchThrowableOfType(DomainException.class, call);
    assertThat(thrown).as("a refusal with %s", code).isNotNull();
    assertThat(thrown.code()).isEqualTo(code);
    return thrown;
  }

  CanI canI(Caller by, String action, @Nullable ServerId server, Caller about) {
    return canI(by, action, server, null, about);
  }

  CanI canI(
      Caller by,
      String action,
      @Nullable ServerId server,
      @Nullable String container,
      Caller about) {
    var question =
        new AccessQuestion(
            action,
            Optional.ofNullable(server).map(ServerId::toString),
            Optional.ofNullable(container),
            Optional.of(about.userId().toString()));
    return platform.requestBy(by, () -> platform.get(AccessQuestions.class).canI(question));
  }
}
