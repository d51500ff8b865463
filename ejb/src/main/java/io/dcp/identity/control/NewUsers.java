package io.dcp.identity.control;

import io.dcp.access.boundary.Grants;
import io.dcp.api.identity.UserCreate;
import io.dcp.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** Adds a user together with the roles, or neither. */
@ApplicationScoped
public class NewUsers {
  private UserStore users;
  private Grants grants;
  private Clock clock;

  protected NewUsers() {}

  @Inject
  public NewUsers(UserStore users, Grants grants, Clock clock) {
    this.users = users;
    this.grants = grants;
    this.clock = clock;
  }

  @Transactional
  public UserAccount add(UserCreate request, String passwordHash, Collection<String> roles) {
    var account =
        new UserAccount(UUID.randomUUID(), request.username(), passwordHash, clock.instant());
    account.describe(request.displayName(), request.email());
    account.requirePasswordChange(Boolean.TRUE.equals(request.mustChangePassword()));
    users.add(account);
    grants.grantEverywhere(account.id(), roles);
    return account;
  }
}
