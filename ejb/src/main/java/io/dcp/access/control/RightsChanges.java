package io.dcp.access.control;

import static java.util.stream.Collectors.toSet;

import io.dcp.access.entity.RightsChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Changes rights one after another, on all instances together: each locks the same row. So what a
 * change was checked against is still true when it is written, and of two that take the last two
 * administrators away at once the second fails.
 */
@ApplicationScoped
public class RightsChanges {
  private EntityManager entities;
  private Administrators administrators;
  private Clock clock;

  protected RightsChanges() {}

  @Inject
  public RightsChanges(EntityManager entities, Administrators administrators, Clock clock) {
    this.entities = entities;
    this.administrators = administrators;
    this.clock = clock;
  }

  /**
   * Makes a change in a transaction of its own; it is undone when it leaves no administrator.
   *
   * @throws io.dcp.platform.problem.DomainException {@code LAST_ADMINISTRATOR}, or what the change
   *     throws
   */
  @Transactional
  public <T> T make(Supplier<T> change) {
    lock();
    var before = administrators.ids();
    var result = change.get();
    entities.flush();
    if (!before.isEmpty()) {
      Administrators.requireAny(administrators.ids());
    }
    return result;
  }

  /**
   * Returns when there is an administrator besides a user, who is about to lose the account. Holds
   * until the end of the caller's transaction, and so has to run in one.
   *
   * @throws io.dcp.platform.problem.DomainException {@code LAST_ADMINISTRATOR}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireAdministratorBesides(UUID user) {
    lock();
    var all = administrators.ids();
    if (all.contains(user)) {
      Administrators.requireAny(all.stream().filter(id -> !id.equals(user)).collect(toSet()));
    }
  }

  private void lock() {
    entities
        .find(RightsChange.class, RightsChange.ONLY, LockModeType.PESSIMISTIC_WRITE)
        .happens(clock.instant());
  }
}
