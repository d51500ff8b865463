package io.dcp.identity.control;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.dcp.platform.security.KnownUsers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells access who its grants are for. */
@ApplicationScoped
public class UserDirectory implements KnownUsers {
  private EntityManager entities;

  protected UserDirectory() {}

  @Inject
  public UserDirectory(EntityManager entities) {
    this.entities = entities;
  }

  /** Columns and not entities: what this transaction read before may have changed since. */
  @Override
  @Transactional
  public Map<UUID, KnownUser> find(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select u.id, u.username, u.disabled from UserAccount u where u.id in :ids",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(row -> new KnownUser((UUID) row[0], (String) row[1], !((Boolean) row[2])))
            .collect(toUnmodifiableMap(KnownUser::id, user -> user));
  }
}
