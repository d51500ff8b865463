package io.dcp.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.dcp.identity.entity.SigningKey;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.database.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ES256 keys (P-256) that sign access tokens. They are made at the first start, stored sealed,
 * and held in memory.
 */
@ApplicationScoped
public class SigningKeys {
  private SigningKeyStore store;
  private Secrets secrets;
  private Clock clock;
  private volatile @Nullable Keys keys;

  /** What is known: the key that signs, and all that verify. */
  private record Keys(ECKey active, Map<String, ECKey> byId) {}

  protected SigningKeys() {}

  @Inject
  public SigningKeys(SigningKeyStore store, Secrets secrets, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The key to sign with; has its private half. */
  public ECKey active() {
    return keys().active();
  }

  /** The public key of that id; empty when it is none of ours. */
  public Optional<ECKey> find(String keyId) {
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

  private Keys read() {
    var stored = store.all();
    if (stored.stream().noneMatch(SigningKey::active)) {
      makeFirst();
      stored = store.all();
    }
    var active = stored.stream().filter(SigningKey::active).findFirst().orElseThrow();
    return new Keys(
        open(active),
        stored.stream()
            .map(key -> parse(key.publicJwk()))
            .collect(Collectors.toUnmodifiableMap(ECKey::getKeyID, Function.identity())));
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
      var id = UUID.randomUUID().toString();
      var key =
          new ECKeyGenerator(Curve.P_256)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
      var sealed = secrets.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), purpose(id));
      store.add(new SigningKey(id, key.toPublicJWK().toJSONString(), sealed, clock.instant()));
    } catch (PersistenceException quicker) {
      if (!UniqueViolation.caused(quicker)) {
        throw quicker;
      }
      // another instance made the first key in the same moment: the constraint on the active slot
      // lets one win
      System.getLogger(SigningKeys.class.getName())
          .log(System.Logger.Level.DEBUG, "signing-key.race", quicker);
    } catch (JOSEException missingAlgorithm) {
      throw new IllegalStateException("The JDK lacks P-256.", missingAlgorithm);
    }
  }

  private ECKey open(SigningKey key) {
    return parse(
        new String(
            secrets.open(key.sealedPrivateKey(), purpose(key.id())), StandardCharsets.UTF_8));
  }

  private static String purpose(String keyId) {
    return "signing-key/" + keyId;
  }

  private static ECKey parse(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException damaged) {
      throw new IllegalStateException("A stored signing key is damaged.", damaged);
    }
  }
}
