package io.dcp.access.control;

import io.dcp.access.entity.Grant;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The grants in the database. */
@ApplicationScoped
public class GrantStore {
  private EntityManager entities;
  private Clock clock;

  protected GrantStore() {}

  @Inject
  public GrantStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** Joins the caller's transaction, so that a user never exists without the roles asked for. */
  @Transactional
  public void add(UUID userId, Role role, Scope scope) {
    entities.persist(new Grant(UUID.randomUUID(), userId, role, scope, clock.instant()));
  }

  @Transactional
  public List<Grant> ofUsers(Collection<UUID> userIds) {
    if (userIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select g from Grant g where g.userId in :users order by g.roleName", Grant.class)
        .setParameter("users", userIds)
        .getResultList();
  }
}
