package io.dcp.identity.control;

import io.dcp.identity.entity.PersonalAccessToken;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The personal access tokens in the database. */
@ApplicationScoped
public class PersonalTokenStore {
  static final int MOST_OF_USER = 100;

  private EntityManager entities;
  private Clock clock;

  protected PersonalTokenStore() {}

  @Inject
  public PersonalTokenStore(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Adds a token; the user's expired ones are swept out on the way.
   *
   * @throws DomainException {@link ErrorCode#TOO_MANY_TOKENS}
   */
  @Transactional
  public void add(PersonalAccessToken token) {
    // the owner's row makes those follow one another that would exceed the limit together
    entities.find(UserAccount.class, token.userId(), LockModeType.PESSIMISTIC_WRITE);
    entities
        .createQuery(
            "delete from PersonalAccessToken t where t.userId = :user and t.expiresAt < :now")
        .setParameter("user", token.userId())
        .setParameter("now", clock.instant())
        .executeUpdate();
    if (ofUser(token.userId()).size() >= MOST_OF_USER) {
      throw new DomainException(
          ErrorCode.TOO_MANY_TOKENS,
          "There are %d tokens already; revoke one that is no longer needed."
              .formatted(MOST_OF_USER));
    }
    entities.persist(token);
  }

  /** A user's tokens that have not expired. */
  @Transactional
  public List<PersonalAccessToken> ofUser(UUID userId) {
    return entities
        .createQuery(
            "select t from PersonalAccessToken t where t.userId = :user and t.expiresAt > :now",
            PersonalAccessToken.class)
        .setParameter("user", userId)
        .setParameter("now", clock.instant())
        .getResultList();
  }

  /** The id of the token with this digest. */
  @Transactional
  public Optional<UUID> idOf(String tokenHash) {
    return entities
        .createQuery("select t.id from PersonalAccessToken t where t.tokenHash = :hash", UUID.class)
        .setParameter("hash", tokenHash)
        .getResultStream()
        .findFirst();
  }

  /** A token with its owner as both are now. */
  @Transactional
  public Optional<KnownToken> find(UUID id) {
    return Optional.ofNullable(entities.find(PersonalAccessToken.class, id))
        .flatMap(token ->
            Optional.ofNullable(entities.find(UserAccount.class, token.userId()))
                .map(owner -> KnownToken.of(token, owner)));
  }

  @Transactional
  public void used(UUID id) {
    entities
        .createQuery("update PersonalAccessToken t set t.lastUsedAt = :now where t.id = :id")
        .setParameter("now", clock.instant())
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Revokes a token of the user; false when the user has none of this id. */
  @Transactional
  public boolean remove(UUID userId, UUID id) {
    return entities
            .createQuery("delete from PersonalAccessToken t where t.userId = :user and t.id = :id")
            .setParameter("user", userId)
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }
}
