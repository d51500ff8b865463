package io.dcp.identity.control;

import io.dcp.identity.entity.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The signing keys in the database. */
@ApplicationScoped
public class SigningKeyStore {
  private EntityManager entities;

  protected SigningKeyStore() {}

  @Inject
  public SigningKeyStore(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  public List<SigningKey> all() {
    return entities.createQuery("select k from SigningKey k", SigningKey.class).getResultList();
  }

  /** Adds the active key; fails when another start was quicker. */
  @Transactional
  public void add(SigningKey key) {
    entities.persist(key);
    entities.flush();
  }

  /**
   * Puts a key in the place of the active one, which only verifies from now on. Either both happen
   * or nothing does.
   *
   * @param expected the id of the key that is to be replaced
   * @return false when another one is active by now
   */
  @Transactional
  public boolean replace(String expected, SigningKey next, Instant now) {
    var active = entities.find(SigningKey.class, expected, LockModeType.PESSIMISTIC_WRITE);
    if (active == null || !active.active()) {
      return false;
    }
    active.retire(now);
    // the slot must be free before the next key takes it
    entities.flush();
    entities.persist(next);
    entities.flush();
    return true;
  }

  /** Removes the keys that were retired before that time; gives how many there were. */
  @Transactional
  public int removeRetiredBefore(Instant time) {
    return entities
        .createQuery("delete from SigningKey k where k.retiredAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
