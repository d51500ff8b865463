package io.dcp.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.platform.time.ClockTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Sessions and the knowledge which of them live. What ends here is known at once; what another
 * instance ended is known when the knowledge is older than its maximum age (5 s by default).
 */
@ApplicationScoped
public class Sessions {
  private static final int MAX_KNOWN = 50_000;

  private SessionStore store;
  private Cache<UUID, Boolean> living;

  protected Sessions() {}

  @Inject
  public Sessions(SessionStore store, IdentitySettings settings, Clock clock) {
    this.store = store;
    this.living =
        Caffeine.newBuilder()
            .maximumSize(MAX_KNOWN)
            .expireAfterWrite(settings.sessionMaxAge())
            .ticker(new ClockTicker(clock))
            .build();
  }

  public RefreshGrant begin(UUID userId) {
    return store.begin(userId);
  }

  public Refresh rotate(String refreshToken) {
    var refresh = store.rotate(refreshToken);
    if (refresh instanceof Refresh.Reused reused) {
      living.put(reused.sessionId(), false);
    }
    return refresh;
  }

  /** A session that was just ended. */
  public record Ended(UUID sessionId, UUID userId) {}

  /** Ends the token's session; empty when none was left to end. */
  public Optional<Ended> logout(String refreshToken) {
    var ended = store.endByToken(refreshToken, EndReason.LOGOUT);
    ended.ifPresent(family -> living.put(family.id(), false));
    return ended.map(family -> new Ended(family.id(), family.userId()));
  }

  /** Ends a user's sessions but one, because the password changed. */
  public void endOthers(UUID userId, UUID kept) {
    store.endOthers(userId, kept, EndReason.PASSWORD_CHANGED).forEach(id -> living.put(id, false));
  }

  public boolean lives(UUID sessionId) {
    return living.get(sessionId, store::lives);
  }
}
