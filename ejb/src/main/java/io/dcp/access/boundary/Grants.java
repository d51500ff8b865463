package io.dcp.access.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.dcp.access.control.GrantCache;
import io.dcp.access.control.GrantStore;
import io.dcp.access.entity.Grant;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.Scope;
import io.dcp.api.identity.Me;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What users may do, for the features that make users and show them. */
@ApplicationScoped
public class Grants {
  private static final String ASKED_BY_IDENTITY =
      "no address leads here; identity decides before it asks";

  private GrantStore store;
  private GrantCache cache;

  protected Grants() {}

  @Inject
  public Grants(GrantStore store, GrantCache cache) {
    this.store = store;
    this.cache = cache;
  }

  /**
   * Checks that every name is a role.
   *
   * @throws DomainException {@link ErrorCode#ROLE_NOT_FOUND} with the first name that is none
   */
  @Open(ASKED_BY_IDENTITY)
  public void requireRoles(Collection<String> roleNames) {
    roleNames.forEach(Grants::role);
  }

  /** Grants roles at scope all, in the caller's transaction. */
  @Open(ASKED_BY_IDENTITY)
  public void grantEverywhere(UUID userId, Collection<String> roleNames) {
    roleNames.stream()
        .distinct()
        .map(Grants::role)
        .forEach(role -> store.add(userId, role, Scope.everywhere()));
    cache.forget(userId);
  }

  /** The role of the first administrator. */
  @Open(ASKED_BY_IDENTITY)
  public void grantAdministration(UUID userId) {
    grantEverywhere(userId, List.of(Role.ADMIN.roleName()));
  }

  /** Role names at scope all by user; users without any are absent. */
  @Open(ASKED_BY_IDENTITY)
  public Map<UUID, List<String>> rolesOf(Collection<UUID> userIds) {
    return store.ofUsers(userIds).stream()
        .filter(grant -> grant.scope().isEverywhere())
        .collect(groupingBy(Grant::userId, mapping(Grant::roleName, toList())));
  }

  /** Everything that a user may do, a line for each grant. */
  @Open(ASKED_BY_IDENTITY)
  public List<Me.Permission> permissionsOf(UUID userId) {
    return cache.ofUser(userId).stream()
        .flatMap(grant ->
            Role.named(grant.roleName()).map(role -> permission(role, grant.scope())).stream())
        .toList();
  }

  private static Me.Permission permission(Role role, Scope scope) {
    var actions = role.actions().stream().map(Action::wireName).sorted().toList();
    return new Me.Permission(actions, new Me.Scope(scope.type(), scope.value()));
  }

  private static Role role(String name) {
    return Role.named(name)
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.ROLE_NOT_FOUND,
                "roles",
                "There is no role named \"%s\".".formatted(name)));
  }
}
