package io.dcp.identity.control;

import io.dcp.identity.entity.RefreshFamily;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.identity.entity.RefreshToken;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The sessions in the database. Whoever changes a family first locks its row, so that two uses of
 * one token follow one another.
 */
@ApplicationScoped
public class SessionStore {
  private EntityManager entities;
  private IdentitySettings settings;
  private CurrentCaller current;
  private Clock clock;

  protected SessionStore() {}

  @Inject
  public SessionStore(
      EntityManager entities, IdentitySettings settings, CurrentCaller current, Clock clock) {
    this.entities = entities;
    this.settings = settings;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Begins a session; the user's dead ones of long ago are swept out on the way. A new password
   * ends all sessions: under the lock, one that begins meanwhile is either ended with them or
   * refused.
   *
   * @param user as the password was checked for
   * @return empty when the user has another password since, or is disabled
   */
  @Transactional
  public Optional<RefreshGrant> begin(UserAccount user) {
    var present = entities.find(UserAccount.class, user.id(), LockModeType.PESSIMISTIC_WRITE);
    if (present == null || present.disabled() || !present.hasSamePassword(user)) {
      return Optional.empty();
    }
    return Optional.of(begin(user.id()));
  }

  private RefreshGrant begin(UUID userId) {
    var now = clock.instant();
    entities
        .createQuery("delete from RefreshFamily f where f.userId = :user and f.expiresAt < :now")
        .setParameter("user", userId)
        .setParameter("now", now)
        .executeUpdate();
    var family =
        new RefreshFamily(UUID.randomUUID(), userId, now, now.plus(settings.sessionIdle()));
    family.usedBy(current.address(), current.client().flatMap(ClientWords::of));
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
    family.get().usedBy(current.address(), current.client().flatMap(ClientWords::of));
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

  /**
   * Ends those of a user's sessions that are to end.
   *
   * @return the ids of those that lived
   */
  @Transactional
  public List<UUID> end(UUID userId, Predicate<UUID> which, EndReason reason) {
    var now = clock.instant();
    var ending =
        notEnded(userId)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(family -> which.test(family.id()) && family.lives(now))
            .toList();
    ending.forEach(family -> family.end(reason, now));
    return ending.stream().map(RefreshFamily::id).toList();
  }

  /** A user's sessions that live. */
  @Transactional
  public List<RefreshFamily> living(UUID userId) {
    var now = clock.instant();
    return notEnded(userId).getResultStream().filter(family -> family.lives(now)).toList();
  }

  /** What the session is good for, with what its user may do now. */
  @Transactional
  public Standing standing(UUID sessionId) {
    var family = entities.find(RefreshFamily.class, sessionId);
    return family == null || !family.lives(clock.instant())
        ? Standing.NONE
        : Standing.of(Optional.ofNullable(entities.find(UserAccount.class, family.userId())));
  }

  private TypedQuery<RefreshFamily> notEnded(UUID userId) {
    return entities
        .createQuery(
            "select f from RefreshFamily f where f.userId = :user and f.endedAt is null",
            RefreshFamily.class)
        .setParameter("user", userId);
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
    return Standing.of(Optional.ofNullable(entities.find(UserAccount.class, userId)))
        == Standing.NONE;
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
