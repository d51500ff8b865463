package io.dcp.identity.control;

import io.dcp.identity.entity.RecoveryCode;
import io.dcp.identity.entity.SecondFactor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The second factors in the database. What may happen only once is a conditional update: of several
 * at the same time one changes the row.
 */
@ApplicationScoped
public class SecondFactorStore {
  private static final String TAKE_STEP =
      "update SecondFactor f set f.lastStep = :step where f.userId = :user"
          + " and (f.lastStep is null or f.lastStep < :step)";
  private static final String CONFIRM =
      "update SecondFactor f set f.confirmedAt = :now, f.lastStep = :step where f.userId = :user"
          + " and f.confirmedAt is null";
  private static final String USE_CODE =
      "update RecoveryCode c set c.usedAt = :now where c.userId = :user and c.codeHash = :hash"
          + " and c.usedAt is null";

  private EntityManager entities;
  private Clock clock;

  protected SecondFactorStore() {}

  @Inject
  public SecondFactorStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  public Optional<SecondFactor> find(UUID userId) {
    return Optional.ofNullable(entities.find(SecondFactor.class, userId));
  }

  /** Those of the users whose sign-in needs a code. */
  @Transactional
  public Set<UUID> confirmedAmong(Collection<UUID> userIds) {
    return userIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "select f.userId from SecondFactor f where f.userId in :users and f.confirmedAt is not null",
                    UUID.class)
                .setParameter("users", userIds)
                .getResultList());
  }

  /** Puts a secret that waits for its first code in the place of an earlier one that waited. */
  @Transactional
  public void await(UUID userId, byte[] sealedSecret) {
    remove(userId);
    entities.persist(new SecondFactor(userId, sealedSecret, clock.instant()));
    entities.flush();
  }

  /**
   * Switches the factor on.
   *
   * @param step of the first code, which opens nothing any more
   * @return false when it is on already, or gone
   */
  @Transactional
  public boolean confirm(UUID userId, long step, List<String> codeHashes) {
    var confirmed =
        entities
                .createQuery(CONFIRM)
                .setParameter("now", clock.instant())
                .setParameter("step", step)
                .setParameter("user", userId)
                .executeUpdate()
            == 1;
    if (confirmed) {
      codeHashes.forEach(
          hash -> entities.persist(new RecoveryCode(UUID.randomUUID(), userId, hash)));
    }
    return confirmed;
  }

  /** Takes a right code; false when one of this time step or a later one was taken before. */
  @Transactional
  public boolean takeStep(UUID userId, long step) {
    return entities
            .createQuery(TAKE_STEP)
            .setParameter("step", step)
            .setParameter("user", userId)
            .executeUpdate()
        == 1;
  }

  /** Uses a recovery code up; false when there is none like this left. */
  @Transactional
  public boolean useCode(UUID userId, String codeHash) {
    return entities
            .createQuery(USE_CODE)
            .setParameter("now", clock.instant())
            .setParameter("user", userId)
            .setParameter("hash", codeHash)
            .executeUpdate()
        == 1;
  }

  /** Switches the factor off; its recovery codes go along. False when there was none. */
  @Transactional
  public boolean remove(UUID userId) {
    return entities
            .createQuery("delete from SecondFactor f where f.userId = :user")
            .setParameter("user", userId)
            .executeUpdate()
        == 1;
  }
}
