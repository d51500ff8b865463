package io.dcp.identity.control;

import io.dcp.access.boundary.Grants;
import io.dcp.identity.entity.PlatformSetup;
import io.dcp.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes the first administrator exactly once: the row of the set-up is locked while it happens. */
@ApplicationScoped
public class SetupStore {
  private EntityManager entities;
  private UserStore users;
  private Grants grants;
  private Clock clock;

  protected SetupStore() {}

  @Inject
  public SetupStore(EntityManager entities, UserStore users, Grants grants, Clock clock) {
    this.entities = entities;
    this.users = users;
    this.grants = grants;
    this.clock = clock;
  }

  @Transactional
  public boolean required() {
    return !entities.find(PlatformSetup.class, PlatformSetup.ONLY).completed();
  }

  /** Makes the administrator; empty when there is one already. */
  @Transactional
  public Optional<UserAccount> complete(String username, String passwordHash) {
    var setup =
        entities.find(PlatformSetup.class, PlatformSetup.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (setup.completed()) {
      return Optional.empty();
    }
    var now = clock.instant();
    setup.complete(now);
    var user = users.add(new UserAccount(UUID.randomUUID(), username, passwordHash, now));
    grants.grantAdministration(user.id());
    return Optional.of(user);
  }
}
