package io.dcp.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The requests in the database. */
@ApplicationScoped
public class IdempotentRequestStore {
  private EntityManager entities;

  protected IdempotentRequestStore() {}

  @Inject
  public IdempotentRequestStore(EntityManager entities) {
    this.entities = entities;
  }

  /** Adds it; fails with a unique violation when it is there already. */
  @Transactional
  public void add(IdempotentRequest request) {
    entities.persist(request);
    entities.flush();
  }

  @Transactional
  public Optional<IdempotentRequest> find(String id) {
    return Optional.ofNullable(entities.find(IdempotentRequest.class, id));
  }

  @Transactional
  public void answered(String id, StoredAnswer sealed) {
    find(id).ifPresent(request -> request.answered(sealed));
  }

  @Transactional
  public void remove(String id) {
    find(id).ifPresent(entities::remove);
  }

  @Transactional
  public int removeBegunBefore(Instant time) {
    return entities
        .createQuery("delete from IdempotentRequest r where r.begunAt < :time")
        .setParameter("time", time)
        .executeUpdate();
  }
}
