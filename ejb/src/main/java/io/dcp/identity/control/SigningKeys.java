package io.dcp.identity.control;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.dcp.identity.entity.SigningKey;
import io.dcp.platform.database.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ES256 keys (P-256) that sign access tokens, held in memory. The first is made at the first
 * start; each is replaced after its time. A replaced one verifies until every token that it signed
 * has expired everywhere, and is then removed.
 */
@ApplicationScoped
public class SigningKeys {
  /** How often an instance looks for what others changed, and whether a key's time has come. */
  static final Duration ROUND = Duration.ofMinutes(1);

  /** An unknown key id makes this instance look at most once in this time. */
  private static final Duration LOOKED_AT_MOST = Duration.ofSeconds(5);

  private static final System.Logger LOG = System.getLogger(SigningKeys.class.getName());

  private SigningKeyStore store;
  private SealedKeys sealed;
  private IdentitySettings settings;
  private Clock clock;
  private volatile @Nullable Keys keys;

  /** What is known: the key that signs, and all that verify. */
  private record Keys(ECKey active, Instant activeSince, Map<String, ECKey> byId, Instant readAt) {}

  protected SigningKeys() {}

  @Inject
  public SigningKeys(
      SigningKeyStore store, SealedKeys sealed, IdentitySettings settings, Clock clock) {
    this.store = store;
    this.sealed = sealed;
    this.settings = settings;
    this.clock = clock;
  }

  /** The key to sign with; has its private half. */
  public ECKey active() {
    return keys().active();
  }

  /** The public key of that id; empty when it is none of ours. */
  public Optional<ECKey> find(String keyId) {
    var present = keys();
    if (!present.byId().containsKey(keyId)
        && !clock.instant().isBefore(present.readAt().plus(LOOKED_AT_MOST))) {
      // another instance may have begun to sign with a key of a moment ago
      load();
    }
    return Optional.ofNullable(keys().byId().get(keyId));
  }

  /** All public keys as a JSON Web Key Set (RFC 7517, section 5). */
  public Map<String, Object> publicKeySet() {
    return new JWKSet(keys().byId().values().stream().map(JWK.class::cast).toList())
        .toJSONObject(true);
  }

  /** Loads the keys, or makes the first one. */
  public void load() {
    keys = read();
  }

  /** One round of care: learns of others' keys, replaces a key that is due, removes dead ones. */
  public void tend() {
    store.removeRetiredBefore(clock.instant().minus(longestUse()));
    load();
    if (!clock.instant().isBefore(keys().activeSince().plus(settings.signingKeyLifetime()))) {
      rotate();
    }
  }

  /** Signs with a new key from now on; tokens that the former one signed stay good. */
  public void rotate() {
    load();
    var former = active().getKeyID();
    try {
      var replaced = store.replace(former, sealed.generate(clock.instant()), clock.instant());
      LOG.log(
          System.Logger.Level.INFO,
          replaced ? "signing-key.rotated former={0}" : "signing-key.rotated-elsewhere former={0}",
          former);
    } catch (PersistenceException quicker) {
      ignoreRace(quicker);
    }
    load();
  }

  /** How long after its replacement a key may still be needed. */
  private Duration longestUse() {
    // another instance signs with the former key until its next round
    return settings
        .accessTokenLifetime()
        .plus(AccessTokenVerifier.SKEW)
        .plus(ROUND.multipliedBy(2));
  }

  private Keys read() {
    var now = clock.instant();
    var stored = store.all();
    if (stored.stream().noneMatch(SigningKey::active)) {
      makeFirst();
      stored = store.all();
    }
    var active = stored.stream().filter(SigningKey::active).findFirst().orElseThrow();
    return new Keys(
        sealed.open(active),
        active.createdAt(),
        stored.stream()
            .map(SealedKeys::publicKey)
            .collect(Collectors.toUnmodifiableMap(ECKey::getKeyID, Function.identity())),
        now);
  }

  private Keys keys() {
    var known = keys;
    if (known == null) {
      known = read();
      keys = known;
    }
    return known;
  }

  private void makeFirst() {
    try {
      store.add(sealed.generate(clock.instant()));
    } catch (PersistenceException quicker) {
      ignoreRace(quicker);
    }
  }

  /** Another instance was quicker: the constraint on the active slot lets one win. */
  private static void ignoreRace(PersistenceException quicker) {
    if (!UniqueViolation.caused(quicker)) {
      throw quicker;
    }
    LOG.log(System.Logger.Level.DEBUG, "signing-key.race", quicker);
  }
}
