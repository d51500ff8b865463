package io.dcp.identity.control;

import io.dcp.access.boundary.Grants;
import io.dcp.api.identity.User;
import io.dcp.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows users as the API tells them, with their roles; one transaction reads all of it. */
@ApplicationScoped
@Transactional
public class UserView {
  private UserStore users;
  private Grants grants;
  private SecondFactorStore secondFactors;

  protected UserView() {}

  @Inject
  public UserView(UserStore users, Grants grants, SecondFactorStore secondFactors) {
    this.users = users;
    this.grants = grants;
    this.secondFactors = secondFactors;
  }

  public Optional<User> find(UUID id) {
    return users.find(id).map(this::of);
  }

  public User of(UserAccount account) {
    return of(List.of(account)).getFirst();
  }

  /** The same order; what belongs to all of them is read at once. */
  public List<User> of(List<UserAccount> accounts) {
    var ids = accounts.stream().map(UserAccount::id).toList();
    var roles = grants.rolesOf(ids);
    var groups = grants.groupsOf(ids);
    var withSecondFactor = secondFactors.confirmedAmong(ids);
    return accounts.stream()
        .map(account ->
            new User(
                account.id(),
                account.username(),
                account.displayName().orElse(null),
                account.email().orElse(null),
                roles.getOrDefault(account.id(), List.of()),
                groups.getOrDefault(account.id(), List.of()),
                account.disabled(),
                account.mustChangePassword(),
                withSecondFactor.contains(account.id()),
                account.createdAt(),
                account.lastLoginAt().orElse(null)))
        .toList();
  }
}
