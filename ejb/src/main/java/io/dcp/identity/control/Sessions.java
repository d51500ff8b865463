package io.dcp.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.identity.entity.RefreshFamily;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.time.ClockTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Sessions and the knowledge what each is good for. What changes here is known at once; what
 * another instance changed is known when the knowledge is older than its maximum age (5 s by
 * default).
 */
@ApplicationScoped
public class Sessions {
  private static final int MAX_KNOWN = 50_000;

  private SessionStore store;
  private Cache<UUID, Standing> known;

  protected Sessions() {}

  @Inject
  public Sessions(SessionStore store, IdentitySettings settings, Clock clock) {
    this.store = store;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(MAX_KNOWN)
            .expireAfterWrite(settings.sessionMaxAge())
            .ticker(new ClockTicker(clock))
            .build();
  }

  /**
   * Begins a session.
   *
   * @param user as the password was checked for
   * @throws DomainException {@link ErrorCode#BAD_CREDENTIALS} when that password has gone since
   */
  public RefreshGrant begin(UserAccount user) {
    return store.begin(user).orElseThrow(CredentialCheck::refused);
  }

  public Refresh rotate(String refreshToken) {
    var refresh = store.rotate(refreshToken);
    if (refresh instanceof Refresh.Reused reused) {
      known.put(reused.sessionId(), Standing.NONE);
    }
    return refresh;
  }

  /** A session that was just ended. */
  public record Ended(UUID sessionId, UUID userId) {}

  /** Ends the token's session; empty when none was left to end. */
  public Optional<Ended> logout(String refreshToken) {
    var ended = store.endByToken(refreshToken, EndReason.LOGOUT);
    ended.ifPresent(family -> known.put(family.id(), Standing.NONE));
    return ended.map(family -> new Ended(family.id(), family.userId()));
  }

  /** A user's sessions that live. */
  public List<RefreshFamily> living(UUID userId) {
    return store.living(userId);
  }

  /**
   * Ends those of a user's sessions that are to end.
   *
   * @return how many lived until now
   */
  public int end(UUID userId, Predicate<UUID> which, EndReason reason) {
    var ended = store.end(userId, which, reason);
    ended(ended);
    return ended.size();
  }

  /** The sessions are no more, as their user was deleted. */
  public void ended(Collection<UUID> sessionIds) {
    sessionIds.forEach(id -> known.put(id, Standing.NONE));
  }

  /** What a user may do has changed: asks anew. */
  public void forgetStanding(UUID userId) {
    store.living(userId).forEach(family -> known.invalidate(family.id()));
  }

  public Standing standing(UUID sessionId) {
    return known.get(sessionId, store::standing);
  }
}
