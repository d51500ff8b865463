package io.dcp.identity.control;

import io.dcp.identity.entity.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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
}
