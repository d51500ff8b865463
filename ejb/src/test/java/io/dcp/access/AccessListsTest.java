package io.dcp.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dcp.access.boundary.GrantQuery;
import io.dcp.access.boundary.Grants;
import io.dcp.access.boundary.Groups;
import io.dcp.access.boundary.RoleGrants;
import io.dcp.access.boundary.Roles;
import io.dcp.api.access.Grant;
import io.dcp.api.access.Group;
import io.dcp.api.access.GroupWrite;
import io.dcp.api.access.Role;
import io.dcp.api.access.RoleWrite;
import io.dcp.api.access.Scope;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How groups, roles and grants are listed and shown. */
class AccessListsTest extends AccessScene {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }

  private List<Group> groups(Optional<String> text, PageRequest request) {
    return platform.requestBy(ada, () -> platform.get(Groups.class).list(text, request)).items();
  }

  private List<Role> roles(Optional<String> text, PageRequest request) {
    return platform.requestBy(ada, () -> platform.get(Roles.class).list(text, request)).items();
  }

  private static PageRequest by(String sort) {
    return new PageRequest(sort, 100, null);
  }

  @Test
  void groups_are_listed_by_name_in_whatever_case_and_found_by_a_part_of_it() {
    group(ada, "webmasters");
    group(ada, "Operators");
    group(ada, "auditors");

    assertThat(groups(Optional.empty(), PageRequest.FIRST))
        .extracting(Group::name)
        .containsExactly("auditors", "Operators", "webmasters");
    assertThat(groups(Optional.empty(), by("-name")))
        .extracting(Group::name)
        .containsExactly("webmasters", "Operators", "auditors");
    assertThat(groups(Optional.of("ATORS"), PageRequest.FIRST))
        .extracting(Group::name)
        .containsExactly("Operators");
    assertThat(groups(Optional.empty(), new PageRequest(null, 2, null))).hasSize(2);
  }

  @Test
  void a_group_shows_its_description_and_its_members_by_name() {
    var willi = user("willi");
    var vera = user("vera");
    var created =
        platform
            .requestBy(
                ada,
                () ->
                    platform
                        .get(Groups.class)
                        .create(
                            new GroupWrite(
                                "Operators", "on call", List.of(willi.userId(), vera.userId()))))
            .content();

    assertThat(created.description()).isEqualTo("on call");
    assertThat(created.createdAt()).isEqualTo(platform.clock().instant());
    assertThat(created.members())
        .containsExactly(
            new Group.Member(vera.userId(), "vera"), new Group.Member(willi.userId(), "willi"));
    assertThat(groups(Optional.empty(), PageRequest.FIRST)).containsExactly(created);
    assertThat(read(group(ada, "Empty")).content().description()).isNull();
    assertThat(platform.audit()).anySatisfy(line -> assertThat(line).contains("group.create"));
  }

  @Test
  void roles_are_listed_by_name_and_found_by_a_part_of_it() {
    role(ada, "Pullers", "image.pull");

    assertThat(roles(Optional.empty(), PageRequest.FIRST))
        .extracting(Role::name)
        .containsExactly("admin", "deployer", "operator", "Pullers", "viewer");
    assertThat(roles(Optional.of("PULL"), PageRequest.FIRST))
        .extracting(Role::name)
        .containsExactly("Pullers");
  }

  @Test
  void a_role_shows_what_it_allows_and_whether_it_is_built_in() {
    var request = new RoleWrite("Pullers", "for builds", List.of("image.view", "image.pull"));
    var own = platform.requestBy(ada, () -> platform.get(Roles.class).create(request));

    assertThat(own.content())
        .isEqualTo(
            new Role(
                own.content().id(),
                "Pullers",
                "for builds",
                false,
                List.of("image.pull", "image.view")));
    assertThat(role(own.content().id())).isEqualTo(own.content());
    assertThat(role("operator").builtIn()).isTrue();
    assertThat(role("operator").description()).isNull();
    assertThat(role("operator").actions())
        .contains("container.exec", "container.view")
        .doesNotContain("container.delete");
    assertThat(role("deployer").actions())
        .containsAll(role("operator").actions())
        .contains("container.delete");
    assertThat(role("admin").actions()).hasSize(Action.values().length);
    refused(ErrorCode.ROLE_NOT_FOUND, () -> role("emperor"));
  }

  private Role role(String id) {
    return platform.requestBy(ada, () -> platform.get(Roles.class).get(id)).content();
  }

  @Test
  void a_role_is_changed_only_in_the_version_that_was_read() {
    var roles = platform.get(Roles.class);
    var first =
        platform.requestBy(
            ada, () -> roles.create(new RoleWrite("Pullers", null, List.of("image.pull"))));
    var id = first.content().id();
    var wanted = new RoleWrite("Pullers", "changed", List.of("image.pull"));
    var expected = new ExpectedVersion(Set.of(first.version()));

    var second = platform.requestBy(ada, () -> roles.update(id, expected, wanted));

    assertThat(second.content().description()).isEqualTo("changed");
    assertThat(second.version()).isNotEqualTo(first.version());
    refused(
        ErrorCode.PRECONDITION_FAILED,
        () -> platform.requestBy(ada, () -> roles.update(id, expected, wanted)));
  }

  @Test
  void names_are_kept_for_the_role_and_the_group_that_have_them() {
    role(ada, "Pullers", "image.pull");
    group(ada, "Operators");

    assertThat(refused(ErrorCode.NAME_TAKEN, () -> role(ada, "pullers", "image.pull")).sentence())
        .isEqualTo("There is a role named “pullers” already.");
    assertThat(refused(ErrorCode.NAME_TAKEN, () -> group(ada, "operators")).sentence())
        .isEqualTo("There is a group named “operators” already.");
  }

  @Test
  void grants_are_listed_by_subject_by_role_and_by_time() {
    var vera = user("vera");
    platform.clock().advance(Duration.ofMinutes(1));
    give(ada, vera, "operator", EVERYWHERE);
    platform.clock().advance(Duration.ofMinutes(1));
    give(ada, group(ada, "bakers"), "viewer", EVERYWHERE);

    assertThat(subjects(by("subject"))).containsExactly("ada", "bakers", "vera");
    assertThat(subjects(by("-role"))).containsExactly("bakers", "vera", "ada");
    assertThat(subjects(by("created"))).containsExactly("ada", "vera", "bakers");
    assertThat(grants(PageRequest.FIRST))
        .extracting(grant -> grant.role().id(), grant -> grant.role().name(), Grant::createdBy)
        .contains(tuple("admin", "admin", null), tuple("operator", "operator", "ada"));
  }

  private List<Grant> grants(PageRequest request) {
    var all =
        new GrantQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return platform.requestBy(ada, () -> platform.get(RoleGrants.class).list(all, request)).items();
  }

  private List<String> subjects(PageRequest request) {
    return grants(request).stream().map(grant -> grant.subject().name()).toList();
  }

  @Test
  void a_grant_in_a_form_that_this_version_does_not_know_allows_nothing_and_is_not_shown() {
    var vera = user("vera");
    var here = server("prod", Map.of("env", "prod"));
    give(ada, vera, "viewer", EVERYWHERE);
    give(ada, vera, "operator", new Scope(Scope.Type.ALL, "*", null, stack("shop")));
    assertThat(subjects(PageRequest.FIRST)).containsExactly("ada", "vera", "vera");

    for (var form :
        List.of(
            "scope_type = 'galaxy'",
            "scope_type = 'server', server_id = null",
            "scope_type = 'serverLabel', server_label = null",
            "scope_type = 'serverLabel', server_label = 'env'",
            "containers_type = 'pod', containers_value = 'shop'",
            "containers_type = 'stack', containers_value = null",
            "containers_type = 'label', containers_value = 'shop'")) {
      sql(
          "update grants set scope_type = 'all', server_id = null, server_label = null,"
              + " containers_type = null, containers_value = null where created_by = 'ada'");
      sql("update grants set " + form + " where created_by = 'ada'");
      platform.clock().advance(Duration.ofMinutes(1));

      assertThat(may(vera, Action.SERVER_VIEW, here)).as(form).isFalse();
      assertThat(subjects(PageRequest.FIRST)).as(form).containsExactly("ada");
    }
  }

  @Test
  void roles_of_users_are_those_for_everything_by_name() {
    var vera = user("vera");
    var willi = user("willi");
    give(ada, vera, "viewer", EVERYWHERE);
    give(ada, vera, "deployer", EVERYWHERE);
    give(ada, vera, "admin", on(server("prod", Map.of()), null));
    give(ada, willi, "operator", EVERYWHERE);

    assertThat(
            platform
                .get(Grants.class)
                .rolesOf(List.of(vera.userId(), ada.userId(), UUID.randomUUID())))
        .isEqualTo(
            Map.of(vera.userId(), List.of("deployer", "viewer"), ada.userId(), List.of("admin")));
    assertThat(platform.get(Grants.class).rolesOf(List.of())).isEmpty();
    assertThat(platform.get(Grants.class).groupsOf(List.of())).isEmpty();
  }
}
