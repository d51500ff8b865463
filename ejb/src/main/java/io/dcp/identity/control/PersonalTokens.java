package io.dcp.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.platform.security.Caller;
import io.dcp.platform.time.ClockTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells who acts by a personal access token. What it knows of a token and its owner is forgotten at
 * once when it changes here, and is at most as old as that of sessions (5 s by default) when
 * another instance changed it.
 */
@ApplicationScoped
public class PersonalTokens {
  private static final int MAX_KNOWN = 10_000;

  /** How exact the time of the last use is. */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private PersonalTokenStore store;
  private Clock clock;
  private Cache<String, UUID> idByDigest;
  private Cache<UUID, KnownToken> known;
  private Cache<UUID, Boolean> noted;

  /** Who acts, and what the token is good for at this moment. */
  public record Holder(Caller caller, Standing standing) {}

  protected PersonalTokens() {}

  @Inject
  public PersonalTokens(PersonalTokenStore store, IdentitySettings settings, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.idByDigest = Caffeine.newBuilder().maximumSize(MAX_KNOWN).build();
    this.known = cache(settings.sessionMaxAge());
    this.noted = cache(USE_NOTED_EVERY);
  }

  private <T> Cache<UUID, T> cache(Duration age) {
    return Caffeine.newBuilder()
        .maximumSize(MAX_KNOWN)
        .expireAfterWrite(age)
        .ticker(new ClockTicker(clock))
        .build();
  }

  /** Whether a text claims to be such a token. */
  public static boolean claimed(String token) {
    return token.startsWith(PersonalTokenText.PREFIX);
  }

  /** Finds out who sent the token, and notes the use; empty when it opens nothing. */
  public Optional<Holder> use(String token) {
    if (!PersonalTokenText.isWellFormed(token)) {
      return Optional.empty();
    }
    // an unknown digest is not remembered: no guess can push a genuine one out
    var id = idByDigest.get(OpaqueToken.digest(token), hash -> store.idOf(hash).orElse(null));
    return Optional.ofNullable(id).flatMap(this::find).flatMap(this::holder);
  }

  private Optional<KnownToken> find(UUID id) {
    return Optional.ofNullable(known.get(id, unknown -> store.find(unknown).orElse(null)));
  }

  private Optional<Holder> holder(KnownToken token) {
    var standing = token.standing(clock.instant());
    if (standing == Standing.NONE) {
      return Optional.empty();
    }
    var id = token.caller().sessionId();
    if (noted.asMap().putIfAbsent(id, true) == null) {
      store.used(id);
    }
    return Optional.of(new Holder(token.caller(), standing));
  }

  /** What the token of that id is good for. */
  public Standing standing(UUID id) {
    return find(id).map(token -> token.standing(clock.instant())).orElse(Standing.NONE);
  }

  /** Revokes a token of the user; false when the user has none of this id. */
  public boolean revoke(UUID userId, UUID id) {
    var removed = store.remove(userId, id);
    known.invalidate(id);
    return removed;
  }

  /** What a user may do has changed, or the user is gone: asks anew. */
  public void forgetStanding(UUID userId) {
    known.asMap().values().removeIf(token -> token.caller().userId().equals(userId));
  }
}
