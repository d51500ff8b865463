package io.dcp.access.boundary;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dcp.access.control.Delegation;
import io.dcp.access.control.GrantStore;
import io.dcp.access.control.GroupStore;
import io.dcp.access.control.Permissions;
import io.dcp.access.control.RightsCache;
import io.dcp.access.control.RightsChanges;
import io.dcp.access.control.RoleStore;
import io.dcp.access.entity.BuiltInRole;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.Scope;
import io.dcp.access.entity.Subject;
import io.dcp.api.identity.Me;
import io.dcp.api.identity.UserGroup;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What users may do, for the features that make users, change them and show them. */
@ApplicationScoped
public class Grants {
  private static final String ASKED_BY_IDENTITY =
      "no address leads here; identity decides before it asks";

  private GrantStore store;
  private GroupStore groups;
  private RoleStore roles;
  private RightsCache cache;
  private RightsChanges changes;
  private Delegation delegation;
  private Permissions permissions;
  private CurrentCaller current;

  protected Grants() {}

  @Inject
  public Grants(
      GrantStore store,
      GroupStore groups,
      RoleStore roles,
      RightsCache cache,
      RightsChanges changes,
      Delegation delegation,
      Permissions permissions,
      CurrentCaller current) {
    this.store = store;
    this.groups = groups;
    this.roles = roles;
    this.cache = cache;
    this.changes = changes;
    this.delegation = delegation;
    this.permissions = permissions;
    this.current = current;
  }

  /**
   * Checks that every name is a role.
   *
   * @throws DomainException {@link ErrorCode#ROLE_NOT_FOUND} with the first name that is none
   */
  @Open(ASKED_BY_IDENTITY)
  public void requireRoles(Collection<String> roleNames) {
    roleNames.forEach(this::role);
  }

  /**
   * Grants roles at scope all to a user who is being made, in the caller's transaction.
   *
   * @throws DomainException {@link ErrorCode#MORE_THAN_YOU_HAVE}
   */
  @Open(ASKED_BY_IDENTITY)
  public void grantEverywhere(UUID userId, Collection<String> roleNames) {
    var subject = new Subject.OneUser(userId);
    var given = roleNames.stream().distinct().map(this::role).toList();
    delegation.requireNoMore(
        given.stream()
            .map(role -> new Right(UUID.randomUUID(), subject, role, Scope.everywhere()))
            .toList());
    given.forEach(
        role -> store.add(subject, role.id(), Scope.everywhere(), current.get().username()));
  }

  /** Makes the first administrator. */
  @Open("the holder of the one-time token becomes the first administrator")
  public void grantAdministration(UUID userId) {
    store.add(new Subject.OneUser(userId), BuiltInRole.ADMIN.roleName(), Scope.everywhere(), null);
  }

  /**
   * Returns when the caller may do everything that a user may do. To be asked before an account is
   * taken over: its password or second factor reset, its sessions read; or before it is disabled or
   * deleted.
   *
   * @throws DomainException {@link ErrorCode#MORE_THAN_YOU_HAVE}
   */
  @Open(ASKED_BY_IDENTITY)
  public void requireNoMoreThanMine(UUID userId) {
    delegation.requireNoMoreThan(userId);
  }

  /**
   * Returns when there is an administrator besides a user who is about to be disabled or deleted.
   * To be asked first in the transaction of that change: until it ends, rights change nowhere.
   *
   * @throws DomainException {@link ErrorCode#LAST_ADMINISTRATOR}
   */
  @Open(ASKED_BY_IDENTITY)
  public void requireAdministratorBesides(UUID userId) {
    changes.requireAdministratorBesides(userId);
  }

  /** Names of the roles that users have themselves at scope all; users without any are absent. */
  @Open(ASKED_BY_IDENTITY)
  public Map<UUID, List<String>> rolesOf(Collection<UUID> userIds) {
    return store.rights(store.ownOf(userIds)).stream()
        .filter(right -> right.scope().isEverywhere())
        .collect(
            groupingBy(
                right -> right.subject().id(),
                mapping(
                    right -> right.role().name(),
                    collectingAndThen(toList(), names -> names.stream().sorted().toList()))));
  }

  /** The groups of users, by name; users without any are absent. */
  @Open(ASKED_BY_IDENTITY)
  public Map<UUID, List<UserGroup>> groupsOf(Collection<UUID> userIds) {
    var found = new HashMap<UUID, List<UserGroup>>();
    for (var group : groups.ofUsers(userIds)) {
      for (var member : group.members()) {
        found
            .computeIfAbsent(member, _ -> new ArrayList<>())
            .add(new UserGroup(group.id(), group.name()));
      }
    }
    found.keySet().retainAll(List.copyOf(userIds));
    return found;
  }

  /** Everything that a user may do, a line for each grant. */
  @Open(ASKED_BY_IDENTITY)
  public List<Me.Permission> permissionsOf(UUID userId) {
    return permissions.of(cache.ofUser(userId));
  }

  private Role role(String name) {
    return roles.all().stream()
        .filter(role -> role.name().equals(name) || role.id().equals(name))
        .findFirst()
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.ROLE_NOT_FOUND,
                "roles",
                "There is no role named \"%s\".".formatted(name)))
        .role();
  }
}
