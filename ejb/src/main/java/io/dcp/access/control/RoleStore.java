package io.dcp.access.control;

import io.dcp.access.entity.RoleRow;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The roles in the database. */
@ApplicationScoped
public class RoleStore {
  private EntityManager entities;

  protected RoleStore() {}

  @Inject
  public RoleStore(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  public List<RoleRow> all() {
    return entities.createQuery("select r from Role r", RoleRow.class).getResultList();
  }

  @Transactional
  public Optional<RoleRow> find(String id) {
    return Optional.ofNullable(entities.find(RoleRow.class, id));
  }

  /**
   * Returns when no other role has this name, in whatever case.
   *
   * @throws DomainException {@link ErrorCode#NAME_TAKEN}
   */
  void requireFree(String name, RoleRow role) {
    if (all().stream()
        .anyMatch(it -> it.name().equalsIgnoreCase(name) && !it.id().equals(role.id()))) {
      throw DomainException.ofField(
          ErrorCode.NAME_TAKEN, "name", "There is a role named “%s” already.".formatted(name));
    }
  }

  void add(RoleRow role) {
    entities.persist(role);
    entities.flush();
  }

  void remove(RoleRow role) {
    entities.remove(role);
    entities.flush();
  }

  void write() {
    entities.flush();
  }

  /** How many grants give this role. */
  long uses(String id) {
    return entities
        .createQuery("select count(g) from Grant g where g.roleId = :id", Long.class)
        .setParameter("id", id)
        .getSingleResult();
  }
}
