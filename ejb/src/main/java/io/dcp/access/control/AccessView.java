package io.dcp.access.control;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.dcp.access.entity.Grant;
import io.dcp.access.entity.RoleRow;
import io.dcp.access.entity.Subject;
import io.dcp.access.entity.UserGroupRow;
import io.dcp.api.access.Grant.RoleRef;
import io.dcp.api.access.Grant.SubjectType;
import io.dcp.api.access.Group;
import io.dcp.api.access.Role;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.KnownUsers;
import io.dcp.platform.security.KnownUsers.KnownUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows groups, roles and grants as the API tells them. */
@ApplicationScoped
public class AccessView {
  private KnownUsers users;
  private GroupStore groups;
  private RoleStore roles;
  private Scopes scopes;

  protected AccessView() {}

  @Inject
  public AccessView(KnownUsers users, GroupStore groups, RoleStore roles, Scopes scopes) {
    this.users = users;
    this.groups = groups;
    this.roles = roles;
    this.scopes = scopes;
  }

  public Group group(UserGroupRow row) {
    return groups(List.of(row)).getFirst();
  }

  /** The same order; the members of all are read at once. */
  public List<Group> groups(List<UserGroupRow> rows) {
    var known = users.find(rows.stream().flatMap(row -> row.members().stream()).collect(toSet()));
    return rows.stream()
        .map(row ->
            new Group(
                row.id(),
                row.name(),
                row.description().orElse(null),
                members(row.members(), known),
                row.createdAt()))
        .toList();
  }

  private static List<Group.Member> members(Collection<UUID> ids, Map<UUID, KnownUser> known) {
    return ids.stream()
        .filter(known::containsKey)
        .map(known::get)
        .map(user -> new Group.Member(user.id(), user.username()))
        .sorted(Comparator.comparing(Group.Member::username))
        .toList();
  }

  public static Role role(RoleRow row) {
    return new Role(
        row.id(),
        row.name(),
        row.description().orElse(null),
        row.builtIn(),
        row.role().actions().stream().map(Action::wireName).sorted().toList());
  }

  public io.dcp.api.access.Grant grant(Grant grant) {
    return grants(List.of(grant)).getFirst();
  }

  /** The same order, without those with a scope that this version does not know. */
  public List<io.dcp.api.access.Grant> grants(List<Grant> grants) {
    var known =
        users.find(
            grants.stream()
                .map(Grant::subject)
                .filter(Subject.OneUser.class::isInstance)
                .map(Subject::id)
                .collect(toSet()));
    var groupNames = groups.all().stream().collect(toMap(UserGroupRow::id, UserGroupRow::name));
    var roleNames = roles.all().stream().collect(toMap(RoleRow::id, RoleRow::name));
    return grants.stream()
        .flatMap(grant ->
            grant.scope().stream()
                .map(scope ->
                    new io.dcp.api.access.Grant(
                        grant.id(),
                        subject(grant.subject(), known, groupNames),
                        new RoleRef(
                            grant.roleId(), roleNames.getOrDefault(grant.roleId(), grant.roleId())),
                        scopes.shown(scope),
                        grant.createdAt(),
                        grant.createdBy().orElse(null))))
        .toList();
  }

  private static io.dcp.api.access.Grant.Subject subject(
      Subject subject, Map<UUID, KnownUser> users, Map<UUID, String> groups) {
    return switch (subject) {
      case Subject.OneUser(var id) -> {
        var user = users.get(id);
        yield new io.dcp.api.access.Grant.Subject(
            SubjectType.USER, id, user == null ? "" : user.username());
      }
      case Subject.OneGroup(var id) ->
          new io.dcp.api.access.Grant.Subject(SubjectType.GROUP, id, groups.getOrDefault(id, ""));
    };
  }
}
