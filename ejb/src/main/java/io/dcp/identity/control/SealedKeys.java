package io.dcp.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.dcp.identity.entity.SigningKey;
import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.UUID;

/** Makes signing keys, and seals and opens their private halves. */
@ApplicationScoped
public class SealedKeys {
  private static final SealedColumn PRIVATE_KEY = SealedColumn.of(SigningKey.class);

  private Secrets secrets;

  protected SealedKeys() {}

  @Inject
  public SealedKeys(Secrets secrets) {
    this.secrets = secrets;
  }

  /** A new key, ready to be stored as the active one. */
  SigningKey generate(Instant now) {
    try {
      var id = UUID.randomUUID().toString();
      var key =
          new ECKeyGenerator(Curve.P_256)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .generate();
      var sealed =
          secrets.seal(
              key.toJSONString().getBytes(StandardCharsets.UTF_8), PRIVATE_KEY.purpose(id));
      return new SigningKey(id, key.toPublicJWK().toJSONString(), sealed, now);
    } catch (JOSEException missingAlgorithm) {
      throw new IllegalStateException("The JDK lacks P-256.", missingAlgorithm);
    }
  }

  /** The whole key, with its private half. */
  ECKey open(SigningKey key) {
    return parse(
        new String(
            secrets.open(key.sealedPrivateKey(), PRIVATE_KEY.purpose(key.id())),
            StandardCharsets.UTF_8));
  }

  static ECKey publicKey(SigningKey key) {
    return parse(key.publicJwk());
  }

  private static ECKey parse(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException damaged) {
      throw new IllegalStateException("A stored signing key is damaged.", damaged);
    }
  }
}
