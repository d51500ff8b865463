package io.dcp.access.control;

import static java.util.stream.Collectors.toMap;

import io.dcp.access.entity.Grant;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Rights;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.RoleRow;
import io.dcp.access.entity.Scope;
import io.dcp.access.entity.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grants in the database. Each method joins the caller's transaction, if there is one. */
@ApplicationScoped
public class GrantStore {
  private static final String GRANTS_OF_A_USER =
      """
      select g from Grant g where g.userId = :user
        or g.groupId in (select u.id from UserGroup u join u.members m where m = :user)
      order by g.createdAt, g.id
      """;

  private EntityManager entities;
  private Clock clock;

  protected GrantStore() {}

  @Inject
  public GrantStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Gives a role.
   *
   * @param createdBy name of the user who gives it; null for the platform itself
   */
  @Transactional
  public Grant add(Subject subject, String roleId, Scope scope, @Nullable String createdBy) {
    var grant = new Grant(UUID.randomUUID(), subject, roleId, scope, clock.instant(), createdBy);
    var insert = entities.createNativeQuery(Grant.INSERT);
    var columns = grant.columns();
    for (var i = 0; i < columns.size(); i++) {
      insert.setParameter(i + 1, columns.get(i));
    }
    insert.executeUpdate();
    return grant;
  }

  @Transactional
  public Optional<Grant> find(UUID id) {
    return Optional.ofNullable(entities.find(Grant.class, id));
  }

  @Transactional
  public void remove(UUID id) {
    find(id).ifPresent(entities::remove);
    entities.flush();
  }

  @Transactional
  public List<Grant> all() {
    return entities.createQuery("select g from Grant g", Grant.class).getResultList();
  }

  /** A user's own grants and those of the user's groups. */
  @Transactional
  public List<Grant> ofUser(UUID user) {
    return entities
        .createQuery(GRANTS_OF_A_USER, Grant.class)
        .setParameter("user", user)
        .getResultList();
  }

  /** The grants that users have themselves, not by a group. */
  @Transactional
  public List<Grant> ownOf(Collection<UUID> users) {
    return users.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select g from Grant g where g.userId in :users order by g.createdAt, g.id",
                Grant.class)
            .setParameter("users", users)
            .getResultList();
  }

  @Transactional
  public List<Grant> ofGroup(UUID group) {
    return entities
        .createQuery("select g from Grant g where g.groupId = :group", Grant.class)
        .setParameter("group", group)
        .getResultList();
  }

  /** What a user may do by all grants together. */
  @Transactional
  public Rights rightsOf(UUID user) {
    return new Rights(rights(ofUser(user)));
  }

  /**
   * What grants stand for, in the same order; those with a scope of a newer version are left out.
   */
  @Transactional
  public List<Right> rights(List<Grant> grants) {
    var roles = roles(grants.stream().map(Grant::roleId).distinct().toList());
    return grants.stream().flatMap(grant -> right(grant, roles)).toList();
  }

  private static Stream<Right> right(Grant grant, Map<String, Role> roles) {
    return Optional.ofNullable(roles.get(grant.roleId())).stream()
        .flatMap(role ->
            grant.scope().stream()
                .map(scope -> new Right(grant.id(), grant.subject(), role, scope)));
  }

  private Map<String, Role> roles(List<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery("select r from Role r where r.id in :ids", RoleRow.class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(RoleRow::role)
            .collect(toMap(Role::id, role -> role));
  }
}
