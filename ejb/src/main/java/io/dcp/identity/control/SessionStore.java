package io.dcp.identity.control;

import io.dcp.identity.entity.RefreshFamily;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.identity.entity.RefreshToken;
import io.dcp.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sessions in the database. Whoever changes a family first locks its row, so that two uses of
 * one token follow one another.
 */
@ApplicationScoped
public class SessionStore {
  private EntityManager entities;
  private IdentitySettings settings;
  private Clock clock;

  protected SessionStore() {}

  @Inject
  public SessionStore(EntityManager entities, IdentitySettings settings, Clock clock) {
    this.entities = entities;
    this.settings = settings;
    this.clock = clock;
  }

  /** Begins a session; the user's dead ones of long ago are swept out on the way. */
  @Transactional
  public RefreshGrant begin(UUID userId) {
    var now = clock.instant();
    entities
        .createQuery("delete from RefreshFamily f where f.userId = :user and f.expiresAt < :now")
        .setParameter("user", userId)
        .setParameter("now", now)
        .executeUpdate();
    var family =
        new RefreshFamily(UUID.randomUUID(), userId, now, now.plus(settings.sessionIdle()));
    entities.persist(family);
    // the token's row points to the family's
    entities.flush();
    return grant(family, now);
  }

  /** Uses a refresh token up and hands out the next. */
  @Transactional
  public Refresh rotate(String refreshToken) {
    var now = clock.instant();
    var family = lockFamilyOf(refreshToken);
    if (family.isEmpty() || !family.get().lives(now) || disabled(family.get().userId())) {
      return new Refresh.Ended();
    }
    // read again under the lock: a parallel use may have come first
    var token = token(refreshToken).orElseThrow();
    entities.refresh(token);
    if (!token.usable(now, settings.refreshGrace())) {
      family.get().end(EndReason.TOKEN_REUSED, now);
      return new Refresh.Reused(family.get().id(), family.get().userId());
    }
    token.use(now);
    family.get().used(now, expiry(family.get(), now));
    return new Refresh.Continued(grant(family.get(), now));
  }

  /** Ends the session that the token belongs to; empty when there is none that lives. */
  @Transactional
  public Optional<RefreshFamily> endByToken(String refreshToken, EndReason reason) {
    var now = clock.instant();
    var family = lockFamilyOf(refreshToken).filter(found -> found.lives(now));
    family.ifPresent(found -> found.end(reason, now));
    return family;
  }

  /** Ends a user's sessions but one; gives the ids of those that lived. */
  @Transactional
  public List<UUID> endOthers(UUID userId, UUID kept, EndReason reason) {
    var now = clock.instant();
    var others =
        entities
            .createQuery(
                "select f from RefreshFamily f where f.userId = :user and f.id <> :kept and f.endedAt is null",
                RefreshFamily.class)
            .setParameter("user", userId)
            .setParameter("kept", kept)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    others.forEach(family -> family.end(reason, now));
    return others.stream().map(RefreshFamily::id).toList();
  }

  /** Whether the session lives and its user may still sign in. */
  @Transactional
  public boolean lives(UUID sessionId) {
    var family = entities.find(RefreshFamily.class, sessionId);
    return family != null && family.lives(clock.instant()) && !disabled(family.userId());
  }

  private Optional<RefreshFamily> lockFamilyOf(String refreshToken) {
    return token(refreshToken)
        .map(token ->
            entities.find(RefreshFamily.class, token.familyId(), LockModeType.PESSIMISTIC_WRITE));
  }

  private Optional<RefreshToken> token(String refreshToken) {
    return entities
        .createQuery("select t from RefreshToken t where t.tokenHash = :hash", RefreshToken.class)
        .setParameter("hash", OpaqueToken.digest(refreshToken))
        .getResultStream()
        .findFirst();
  }

  private boolean disabled(UUID userId) {
    var user = entities.find(UserAccount.class, userId);
    return user == null || user.disabled();
  }

  private RefreshGrant grant(RefreshFamily family, Instant now) {
    var token = OpaqueToken.generate();
    entities.persist(
        new RefreshToken(UUID.randomUUID(), family.id(), OpaqueToken.digest(token), now));
    return new RefreshGrant(family.id(), family.userId(), token, family.expiresAt());
  }

  private Instant expiry(RefreshFamily family, Instant now) {
    var idle = now.plus(settings.sessionIdle());
    var last = family.createdAt().plus(settings.sessionLifetime());
    return idle.isBefore(last) ? idle : last;
  }
}
