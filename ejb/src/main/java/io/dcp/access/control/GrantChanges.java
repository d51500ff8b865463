package io.dcp.access.control;

import io.dcp.access.entity.Grant;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Scope;
import io.dcp.access.entity.Subject;
import io.dcp.api.access.Grant.SubjectType;
import io.dcp.api.access.GrantCreate;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.KnownUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives and takes roles, each in one transaction with the rules that it must keep. */
@ApplicationScoped
public class GrantChanges {
  private RightsChanges changes;
  private GrantStore grants;
  private GroupStore groups;
  private RoleStore roles;
  private Scopes scopes;
  private Delegation delegation;
  private KnownUsers users;
  private CurrentCaller current;

  protected GrantChanges() {}

  @Inject
  public GrantChanges(
      RightsChanges changes,
      GrantStore grants,
      GroupStore groups,
      RoleStore roles,
      Scopes scopes,
      Delegation delegation,
      KnownUsers users,
      CurrentCaller current) {
    this.changes = changes;
    this.grants = grants;
    this.groups = groups;
    this.roles = roles;
    this.scopes = scopes;
    this.delegation = delegation;
    this.users = users;
    this.current = current;
  }

  public Grant give(GrantCreate request) {
    return changes.make(() -> {
      var subject = subject(request.subject());
      var role =
          roles
              .find(request.role())
              .orElseThrow(() ->
                  DomainException.ofField(
                      ErrorCode.ROLE_NOT_FOUND,
                      "role",
                      "There is no role with the id “%s”.".formatted(request.role())))
              .role();
      var scope = scopes.read(request.scope());
      delegation.requireNoMore(List.of(new Right(UUID.randomUUID(), subject, role, scope)));
      requireNew(subject, role.id(), scope);
      return grants.add(subject, role.id(), scope, current.get().username());
    });
  }

  public void take(Optional<UUID> id) {
    changes.make(() -> {
      var grant =
          id.flatMap(grants::find)
              .orElseThrow(
                  () -> new DomainException(ErrorCode.GRANT_NOT_FOUND, "There is no such grant."));
      delegation.requireNoMore(grants.rights(List.of(grant)));
      grants.remove(grant.id());
      return grant;
    });
  }

  private Subject subject(GrantCreate.Subject subject) {
    var id = subject.id();
    if (subject.type() == SubjectType.USER) {
      if (users.find(Set.of(id)).isEmpty()) {
        throw DomainException.ofField(
            ErrorCode.USER_NOT_FOUND, "subject.id", "There is no such user.");
      }
      return new Subject.OneUser(id);
    }
    if (groups.find(id).isEmpty()) {
      throw DomainException.ofField(
          ErrorCode.GROUP_NOT_FOUND, "subject.id", "There is no such group.");
    }
    return new Subject.OneGroup(id);
  }

  private void requireNew(Subject subject, String role, Scope scope) {
    if (grants.all().stream()
        .anyMatch(grant ->
            grant.subject().equals(subject)
                && grant.roleId().equals(role)
                && grant.scope().equals(Optional.of(scope)))) {
      throw new DomainException(ErrorCode.GRANT_EXISTS, "This role was given there already.");
    }
  }
}
