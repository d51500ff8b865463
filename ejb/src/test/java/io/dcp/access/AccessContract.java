package io.dcp.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.access.boundary.GrantQuery;
import io.dcp.access.boundary.Grants;
import io.dcp.access.boundary.Groups;
import io.dcp.access.boundary.RoleGrants;
import io.dcp.access.boundary.Roles;
import io.dcp.access.control.GrantStore;
import io.dcp.api.access.Grant;
import io.dcp.api.access.Group;
import io.dcp.api.access.Role;
import io.dcp.api.access.RoleWrite;
import io.dcp.api.access.Scope;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.testing.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Groups, roles and grants, on whatever database. */
abstract class AccessContract extends AccessScene {

  @Test
  void who_is_in_a_group_has_what_the_group_has_and_nobody_else() {
    var vera = user("vera");
    var willi = user("willi");
    var here = server("prod", Map.of());
    var group = group(ada, "Operators", vera);
    give(ada, group, "operator", on(here, null));

    assertThat(may(vera, Action.IMAGE_VIEW, here)).isTrue();
    assertThat(may(willi, Action.IMAGE_VIEW, here)).isFalse();

    change(ada, group, willi);

    assertThat(may(vera, Action.IMAGE_VIEW, here)).isFalse();
    assertThat(may(willi, Action.IMAGE_VIEW, here)).isTrue();
    assertThat(groupsOf(willi)).containsExactly("Operators");
    assertThat(groupsOf(vera)).isEmpty();
  }

  private List<String> groupsOf(Caller user) {
    return platform
        .get(Grants.class)
        .groupsOf(List.of(user.userId()))
        .getOrDefault(user.userId(), List.of())
        .stream()
        .map(group -> group.name())
        .toList();
  }

  @Test
  void a_grant_on_the_servers_with_a_label_covers_those_and_no_other() {
    var vera = user("vera");
    var test = server("test", Map.of("env", "test"));
    var prod = server("prod", Map.of("env", "prod"));

    give(ada, vera, "viewer", new Scope(Scope.Type.SERVER_LABEL, "env=test", null, null));

    assertThat(may(vera, Action.IMAGE_VIEW, test)).isTrue();
    assertThat(may(vera, Action.IMAGE_VIEW, prod)).isFalse();
  }

  @Test
  void a_grant_that_is_taken_away_holds_no_longer() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    var grant = give(ada, vera, "viewer", EVERYWHERE);
    assertThat(may(vera, Action.IMAGE_VIEW, here)).isTrue();

    take(ada, grant);

    assertThat(may(vera, Action.IMAGE_VIEW, here)).isFalse();
    refused(ErrorCode.GRANT_NOT_FOUND, () -> take(ada, grant));
  }

  @Test
  void a_custom_role_allows_its_actions_and_a_change_of_it_holds_at_once() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    var role = role(ada, "Pullers", "image.view", "image.pull");
    give(ada, vera, role.id(), EVERYWHERE);
    assertThat(may(vera, Action.IMAGE_PULL, here)).isTrue();
    assertThat(may(vera, Action.IMAGE_DELETE, here)).isFalse();

    changeRole(ada, role, "image.view", "image.delete");

    assertThat(may(vera, Action.IMAGE_PULL, here)).isFalse();
    assertThat(may(vera, Action.IMAGE_DELETE, here)).isTrue();
  }

  private void changeRole(Caller by, Role role, String... actions) {
    platform.requestBy(
        by,
        () ->
            platform
                .get(Roles.class)
                .update(
                    role.id(),
                    new ExpectedVersion(Set.of(ExpectedVersion.ANY)),
                    new RoleWrite(role.name(), null, List.of(actions))));
  }

  private void delete(Caller by, Role role) {
    platform.requestBy(
        by,
        () -> {
          platform.get(Roles.class).delete(role.id());
          return role;
        });
  }

  @Test
  void a_role_in_use_stays_and_built_in_ones_stay_as_they_are() {
    var vera = user("vera");
    var role = role(ada, "Pullers", "image.pull");
    var grant = give(ada, vera, role.id(), EVERYWHERE);

    refused(ErrorCode.ROLE_IN_USE, () -> delete(ada, role));
    take(ada, grant);
    delete(ada, role);
    refused(ErrorCode.ROLE_NOT_FOUND, () -> delete(ada, role));

    var admin = new Role("admin", "admin", null, true, List.of());
    refused(ErrorCode.ROLE_BUILT_IN, () -> changeRole(ada, admin, "image.view"));
    refused(ErrorCode.ROLE_BUILT_IN, () -> delete(ada, admin));
    refused(ErrorCode.NAME_TAKEN, () -> role(ada, "Admin", "image.view"));
    refused(ErrorCode.VALIDATION_FAILED, () -> role(ada, "Emperors", "world.rule"));
  }

  @Test
  void grants_go_with_the_user_the_group_and_the_server() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    var group = group(ada, "Operators", vera);
    give(ada, group, "operator", EVERYWHERE);
    give(ada, vera, "viewer", EVERYWHERE);
    give(ada, vera, "operator", on(here, null));
    assertThat(grants(GrantQueries.ALL)).hasSize(4);

    sql("delete from servers where name = 'prod'");
    assertThat(grants(GrantQueries.ALL)).hasSize(3);
    sql("delete from users where username = 'vera'");
    assertThat(grants(GrantQueries.ALL)).hasSize(2);
    assertThat(read(group).content().members()).isEmpty();
    delete(ada, group);
    assertThat(grants(GrantQueries.ALL)).hasSize(1);
    refused(ErrorCode.GROUP_NOT_FOUND, () -> read(group));
  }

  @Test
  void grants_are_found_by_user_group_and_server() {
    var vera = user("vera");
    var test = server("test", Map.of("env", "test"));
    var prod = server("prod", Map.of());
    var group = group(ada, "Operators", vera);
    give(ada, group, "operator", on(prod, stack("shop")));
    give(ada, vera, "viewer", new Scope(Scope.Type.SERVER_LABEL, "env=test", null, null));

    assertThat(grants(GrantQueries.user(vera.userId())))
        .extracting(grant -> grant.subject().name())
        .containsExactlyInAnyOrder("Operators", "vera");
    var ofGroup = grants(GrantQueries.group(group.id()));
    assertThat(ofGroup).hasSize(1);
    assertThat(ofGroup.getFirst().scope())
        .isEqualTo(new Scope(Scope.Type.SERVER, prod.toString(), "prod", stack("shop")));
    assertThat(ofGroup.getFirst().createdBy()).isEqualTo("ada");
    assertThat(grants(GrantQueries.server(test)))
        .extracting(grant -> grant.subject().name())
        .containsExactly("ada", "vera");
    assertThat(grants(GrantQueries.user(UUID.randomUUID()))).isEmpty();
    assertThat(grants(GrantQueries.action(test, "server.info")))
        .extracting(grant -> grant.subject().name())
        .containsExactly("ada", "vera");
    assertThat(grants(GrantQueries.action(prod, "policy.bypass")))
        .extracting(grant -> grant.subject().name())
        .containsExactly("ada");
    assertThat(grants(GrantQueries.action(prod, "server.info")))
        .as("one for some containers alone allows nothing on the server")
        .extracting(grant -> grant.subject().name())
        .containsExactly("ada");
    assertThat(grants(GrantQueries.action(prod, "zebra.ride"))).isEmpty();
    assertThat(grants(GrantQueries.of("x", null, null, null))).isEmpty();
  }

  private List<Grant> grants(GrantQuery query) {
    return platform
        .requestBy(ada, () -> platform.get(RoleGrants.class).list(query, PageRequest.FIRST))
        .items();
  }

  /** Short names. */
  private static final class GrantQueries {
    static final GrantQuery ALL = of(null, null, null, null);

    static GrantQuery user(UUID id) {
      return of(id.toString(), null, null, null);
    }

    static GrantQuery group(UUID id) {
      return of(null, id.toString(), null, null);
    }

    static GrantQuery server(ServerId id) {
      return of(null, null, id.toString(), null);
    }

    static GrantQuery action(ServerId id, String action) {
      return of(null, null, id.toString(), action);
    }

    static GrantQuery of(
        @Nullable String user,
        @Nullable String group,
        @Nullable String server,
        @Nullable String action) {
      return new GrantQuery(
          Optional.ofNullable(user),
          Optional.ofNullable(group),
          Optional.ofNullable(server),
          Optional.ofNullable(action));
    }
  }

  @Test
  void the_same_grant_is_not_given_twice() {
    var vera = user("vera");
    give(ada, vera, "viewer", EVERYWHERE);

    refused(ErrorCode.GRANT_EXISTS, () -> give(ada, vera, "viewer", EVERYWHERE));
  }

  @Test
  void what_a_grant_names_must_be_there() {
    var vera = user("vera");
    var nobody = new Caller(UUID.randomUUID(), "nobody", UUID.randomUUID());
    var nowhere = new ServerId(UUID.randomUUID());

    refused(ErrorCode.USER_NOT_FOUND, () -> give(ada, nobody, "viewer", EVERYWHERE));
    refused(ErrorCode.ROLE_NOT_FOUND, () -> give(ada, vera, "emperor", EVERYWHERE));
    refused(ErrorCode.SERVER_NOT_FOUND, () -> give(ada, vera, "viewer", on(nowhere, null)));
    refused(
        ErrorCode.VALIDATION_FAILED,
        () -> give(ada, vera, "viewer", new Scope(Scope.Type.ALL, "prod", null, null)));
    refused(
        ErrorCode.VALIDATION_FAILED,
        () -> give(ada, vera, "viewer", new Scope(Scope.Type.SERVER_LABEL, "env", null, null)));
    refused(ErrorCode.USER_NOT_FOUND, () -> group(ada, "Ghosts", nobody));
  }

  @Test
  void a_change_names_the_version_that_it_is_meant_for() {
    var vera = user("vera");
    var group = group(ada, "Operators", vera);
    var first = read(group);
    var second = change(ada, group);

    assertThat(second.version()).isNotEqualTo(first.version());
    assertThat(read(group)).isEqualTo(second);
    refused(
        ErrorCode.PRECONDITION_FAILED,
        () -> update(group, new ExpectedVersion(Set.of(first.version()))));
    refused(ErrorCode.PRECONDITION_REQUIRED, () -> update(group, new ExpectedVersion(null)));
    assertThat(read(group)).isEqualTo(second);
  }

  private void update(Group group, ExpectedVersion expected) {
    platform.requestBy(
        ada,
        () -> platform.get(Groups.class).update(group.id().toString(), expected, write("Others")));
  }

  @Test
  void names_of_groups_differ_also_in_more_than_case() {
    group(ada, "Operators");

    refused(ErrorCode.NAME_TAKEN, () -> group(ada, "OPERATORS"));
    refused(ErrorCode.VALIDATION_FAILED, () -> group(ada, " "));
  }

  /** Somebody who manages users and sees everything, but operates nothing. */
  private Caller manager() {
    var mona = user("mona");
    var actions = new ArrayList<>(List.of("user.manage"));
    viewer().forEach(actions::add);
    var role = role(ada, "User managers", actions.toArray(String[]::new));
    give(ada, mona, role.id(), EVERYWHERE);
    return mona;
  }

  private List<String> viewer() {
    return platform
        .requestBy(ada, () -> platform.get(Roles.class).get("viewer"))
        .content()
        .actions();
  }

  @Test
  void nobody_gives_more_than_he_has() {
    var mona = manager();
    var vera = user("vera");
    var here = server("prod", Map.of());

    give(mona, vera, "viewer", EVERYWHERE);
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> give(mona, vera, "operator", EVERYWHERE));
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> give(mona, mona, "admin", on(here, null)));
    refused(
        ErrorCode.MORE_THAN_YOU_HAVE, () -> give(mona, vera, "operator", on(here, stack("shop"))));
    assertThat(may(vera, Action.CONTAINER_OPERATE, here)).isFalse();
  }

  @Test
  void nobody_gets_more_by_a_group() {
    var mona = manager();
    var admins = group(ada, "Admins", ada);
    give(ada, admins, "admin", EVERYWHERE);

    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> change(mona, admins, ada, mona));
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> delete(mona, admins));
    var others = group(mona, "Others", mona);
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> give(mona, others, "admin", EVERYWHERE));
    assertThat(may(mona, Action.SERVER_REGISTER)).isFalse();
  }

  @Test
  void nobody_gets_more_by_a_role() {
    var mona = manager();
    var own = role(mona, "Lookers", "container.view");
    give(mona, mona, own.id(), EVERYWHERE);

    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> role(mona, "Kings", "server.manage"));
    refused(
        ErrorCode.MORE_THAN_YOU_HAVE,
        () -> changeRole(mona, own, "container.view", "server.manage"));
    var above = role(ada, "Movers", "server.manage");
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> changeRole(mona, above, "container.view"));
  }

  @Test
  void nobody_takes_away_what_he_does_not_have_nor_takes_such_an_account_over() {
    var mona = manager();
    var olga = user("olga");
    var grant = give(ada, olga, "operator", EVERYWHERE);

    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> take(mona, grant));
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> takeOver(mona, olga));
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> takeOver(mona, ada));
    takeOver(ada, mona);
    takeOver(mona, mona);
    takeOver(mona, user("vera"));
  }

  private void takeOver(Caller by, Caller other) {
    platform.requestBy(
        by,
        () -> {
          platform.get(Grants.class).requireNoMoreThanMine(other.userId());
          return other;
        });
  }

  @Test
  void rights_on_one_server_are_not_given_for_others() {
    var here = server("prod", Map.of("env", "prod"));
    var there = server("test", Map.of());
    var mona = manager();
    var vera = user("vera");
    give(ada, mona, "operator", on(here, null));

    give(mona, vera, "operator", on(here, stack("shop")));
    give(mona, vera, "operator", on(here, null));
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> give(mona, vera, "operator", on(there, null)));
    refused(
        ErrorCode.MORE_THAN_YOU_HAVE,
        () ->
            give(
                mona,
                vera,
                "operator",
                new Scope(Scope.Type.SERVER_LABEL, "env=prod", null, null)));
  }

  @Test
  void the_last_administrator_keeps_the_role() {
    var grant = grants(GrantQueries.user(ada.userId())).getFirst();
    refused(ErrorCode.LAST_ADMINISTRATOR, () -> take(ada, grant));

    var group = group(ada, "Admins", ada);
    give(ada, group, "admin", EVERYWHERE);
    take(ada, grant);

    refused(ErrorCode.LAST_ADMINISTRATOR, () -> change(ada, group));
    refused(ErrorCode.LAST_ADMINISTRATOR, () -> delete(ada, group));
    assertThat(may(ada, Action.USER_MANAGE)).isTrue();
  }

  @Test
  void an_administrator_who_cannot_sign_in_or_has_only_a_part_does_not_count() {
    var grant = grants(GrantQueries.user(ada.userId())).getFirst();
    var bea = user("bea");
    give(ada, bea, "admin", EVERYWHERE);
    give(ada, user("cid"), "admin", on(server("prod", Map.of()), null));
    give(ada, user("dan"), "admin", new Scope(Scope.Type.ALL, "*", null, stack("shop")));
    sql("update users set disabled = true where username = 'bea'");

    refused(ErrorCode.LAST_ADMINISTRATOR, () -> take(ada, grant));
    sql("update users set disabled = false where username = 'bea'");
    take(ada, grant);
  }

  @Test
  void of_two_administrators_who_remove_each_other_at_once_one_stays() throws Exception {
    var bea = user("bea");
    var adas = grants(GrantQueries.user(ada.userId())).getFirst();
    var beas = give(ada, bea, "admin", EVERYWHERE);

    var outcomes =
        Race.of(
            () -> {
              take(ada, beas);
              return "taken";
            },
            () -> {
              take(bea, adas);
              return "taken";
            });

    assertThat(outcomes).filteredOn("taken"::equals).hasSize(1);
    assertThat(platform.get(GrantStore.class).all()).hasSize(1);
  }

  @Test
  void an_account_is_kept_when_it_is_the_last_administrators() throws Exception {
    refused(ErrorCode.LAST_ADMINISTRATOR, () -> goWithout(ada));
    goWithout(user("vera"));
    give(ada, user("bea"), "admin", EVERYWHERE);
    goWithout(ada);
  }

  private void goWithout(Caller user) throws Exception {
    database.inTransaction(() -> {
      platform.get(Grants.class).requireAdministratorBesides(user.userId());
      return user;
    });
  }

  @Test
  void of_two_administrators_who_go_at_once_one_stays() throws Exception {
    var bea = user("bea");
    give(ada, bea, "admin", EVERYWHERE);

    var outcomes = Race.of(() -> disable(ada), () -> disable(bea));

    assertThat(outcomes).containsExactlyInAnyOrder("disabled", ErrorCode.LAST_ADMINISTRATOR);
  }

  private Object disable(Caller user) throws Exception {
    return database.inTransaction(() -> {
      platform.get(Grants.class).requireAdministratorBesides(user.userId());
      database
          .entities()
          .createNativeQuery(
              "update users set disabled = true where username = '" + user.username() + "'")
          .executeUpdate();
      return "disabled";
    });
  }

  @Test
  void who_may_not_manage_users_manages_neither_groups_roles_nor_grants() {
    var vera = user("vera");
    give(ada, vera, "viewer", EVERYWHERE);

    refused(ErrorCode.FORBIDDEN, () -> group(vera, "Others"));
    refused(ErrorCode.FORBIDDEN, () -> role(vera, "Others", "image.view"));
    refused(ErrorCode.FORBIDDEN, () -> give(vera, vera, "viewer", EVERYWHERE));
    refused(ErrorCode.FORBIDDEN, () -> canI(vera, "image.view", null, ada));
  }
}
