package io.dcp.access.control;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.dcp.access.entity.BuiltInRole;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.KnownUsers;
import io.dcp.platform.security.KnownUsers.KnownUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Those who may sign in and have the role admin everywhere, themselves or by a group. To be asked
 * inside of {@link RightsChanges}, so that what is found stays true until it has been acted on.
 */
@ApplicationScoped
public class Administrators {
  private static final String ADMIN_EVERYWHERE =
      " where g.roleId = :admin and g.scope.type = 'all' and g.scope.containersType is null";

  private EntityManager entities;
  private KnownUsers users;

  protected Administrators() {}

  @Inject
  public Administrators(EntityManager entities, KnownUsers users) {
    this.entities = entities;
    this.users = users;
  }

  /** Their ids, as the transaction sees them. */
  Set<UUID> ids() {
    var found = new HashSet<UUID>();
    found.addAll(
        select("select g.userId from Grant g" + ADMIN_EVERYWHERE + " and g.userId is not null"));
    found.addAll(
        select(
            "select m from UserGroup u join u.members m where u.id in (select g.groupId from Grant g"
                + ADMIN_EVERYWHERE
                + ")"));
    return users.find(found).values().stream()
        .filter(KnownUser::enabled)
        .map(KnownUser::id)
        .collect(toUnmodifiableSet());
  }

  private List<UUID> select(String query) {
    return entities
        .createQuery(query, UUID.class)
        .setParameter("admin", BuiltInRole.ADMIN.roleName())
        .getResultList();
  }

  /**
   * Returns when there is somebody left.
   *
   * @throws DomainException {@link ErrorCode#LAST_ADMINISTRATOR}
   */
  static void requireAny(Set<UUID> left) {
    if (left.isEmpty()) {
      throw new DomainException(
          ErrorCode.LAST_ADMINISTRATOR,
          "Nobody who can sign in would be an administrator any more; make another one first.");
    }
  }
}
