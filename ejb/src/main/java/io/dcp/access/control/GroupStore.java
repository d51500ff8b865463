package io.dcp.access.control;

import io.dcp.access.entity.UserGroupRow;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The groups in the database. */
@ApplicationScoped
public class GroupStore {
  private EntityManager entities;

  protected GroupStore() {}

  @Inject
  public GroupStore(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional
  public List<UserGroupRow> all() {
    return entities.createQuery("select g from UserGroup g", UserGroupRow.class).getResultList();
  }

  @Transactional
  public Optional<UserGroupRow> find(UUID id) {
    return Optional.ofNullable(entities.find(UserGroupRow.class, id));
  }

  /** The groups in which any of these users is, by name. */
  @Transactional
  public List<UserGroupRow> ofUsers(Collection<UUID> users) {
    return users.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select distinct g from UserGroup g join g.members m where m in :users order by g.name",
                UserGroupRow.class)
            .setParameter("users", users)
            .getResultList();
  }

  /**
   * Returns when no other group has this name, in whatever case.
   *
   * @throws DomainException {@link ErrorCode#NAME_TAKEN}
   */
  void requireFree(String name, UserGroupRow group) {
    if (all().stream()
        .anyMatch(it -> it.name().equalsIgnoreCase(name) && !it.id().equals(group.id()))) {
      throw DomainException.ofField(
          ErrorCode.NAME_TAKEN, "name", "There is a group named “%s” already.".formatted(name));
    }
  }

  void add(UserGroupRow group) {
    entities.persist(group);
    entities.flush();
  }

  void remove(UserGroupRow group) {
    entities.remove(group);
    entities.flush();
  }

  void write() {
    entities.flush();
  }
}
