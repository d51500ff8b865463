package io.dcp.identity.control;

import io.dcp.access.boundary.Grants;
import io.dcp.api.identity.User;
import io.dcp.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows users as the API tells them, with their roles. */
@ApplicationScoped
public class UserView {
  private Grants grants;

  protected UserView() {}

  @Inject
  public UserView(Grants grants) {
    this.grants = grants;
  }

  public User of(UserAccount account) {
    return of(List.of(account)).getFirst();
  }

  /** The same order; the roles of all are read at once. */
  public List<User> of(List<UserAccount> accounts) {
    var roles = grants.rolesOf(accounts.stream().map(UserAccount::id).toList());
    return accounts.stream()
        .map(account ->
            new User(
                account.id(),
                account.username(),
                account.displayName().orElse(null),
                account.email().orElse(null),
                roles.getOrDefault(account.id(), List.of()),
                account.disabled(),
                account.createdAt(),
                account.lastLoginAt().orElse(null)))
        .toList();
  }
}
