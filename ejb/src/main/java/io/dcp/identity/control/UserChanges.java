package io.dcp.identity.control;

import io.dcp.access.boundary.Grants;
import io.dcp.api.identity.UserUpdate;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Changes and deletes users, each in one transaction with the rule that an administrator stays. The
 * rule comes before the user's row is locked, in the order in which changes of rights lock.
 */
@ApplicationScoped
public class UserChanges {
  private EntityManager entities;
  private Grants grants;

  protected UserChanges() {}

  @Inject
  public UserChanges(EntityManager entities, Grants grants) {
    this.entities = entities;
    this.grants = grants;
  }

  /**
   * Replaces what an administrator may change.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}, {@link ErrorCode#LAST_ADMINISTRATOR},
   *     {@link ErrorCode#PRECONDITION_REQUIRED} or {@link ErrorCode#PRECONDITION_FAILED}
   */
  @Transactional
  public UserAccount update(UUID id, UserUpdate update, ExpectedVersion expected) {
    if (update.disabled()) {
      grants.requireAdministratorBesides(id);
    }
    var user = locked(id);
    expected.require(user.version());
    user.describe(update.displayName(), update.email());
    user.disable(update.disabled());
    user.requirePasswordChange(update.mustChangePassword());
    // the version that the answer tells is the new one
    entities.flush();
    return user;
  }

  /**
   * Deletes a user with everything that belongs to this user.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND} or {@link
   *     ErrorCode#LAST_ADMINISTRATOR}
   */
  @Transactional
  public void delete(UUID id) {
    grants.requireAdministratorBesides(id);
    entities.remove(locked(id));
    entities.flush();
  }

  private UserAccount locked(UUID id) {
    var user = entities.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (user == null) {
      throw new DomainException(ErrorCode.USER_NOT_FOUND, "There is no such user.");
    }
    return user;
  }
}
