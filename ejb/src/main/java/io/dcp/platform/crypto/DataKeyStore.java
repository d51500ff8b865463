package io.dcp.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** The data keys in the database. */
@ApplicationScoped
public class DataKeyStore {
  private EntityManager entities;

  protected DataKeyStore() {}

  @Inject
  public DataKeyStore(EntityManager entities) {
    this.entities = entities;
  }

  /** All keys, the newest first. */
  @Transactional
  public List<DataKey> all() {
    return entities
        .createQuery("select k from DataKey k order by k.createdAt desc, k.id", DataKey.class)
        .getResultList();
  }

  /** Adds the active key; fails when another start was quicker. */
  @Transactional
  public void add(DataKey key) {
    entities.persist(key);
    entities.flush();
  }

  /** Puts a key in the place of the active one, which only opens from now on. */
  @Transactional
  public void replace(DataKey next, Instant now) {
    entities
        .createQuery("select k from DataKey k where k.activeSlot is not null", DataKey.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(active -> active.replace(now));
    // the slot must be free before the next key takes it
    entities.flush();
    add(next);
  }

  @Transactional
  public void remove(String id) {
    entities
        .createQuery("delete from DataKey k where k.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }
}
