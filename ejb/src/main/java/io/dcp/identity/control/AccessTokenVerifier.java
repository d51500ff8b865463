package io.dcp.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a text is an access token of ours which holds now. Strict: ES256 only, a key of ours
 * by its id, no key brought along in the header, our issuer and audience, within its time (30 s of
 * skew). Whether its session still lives is asked elsewhere.
 */
@ApplicationScoped
public class AccessTokenVerifier {
  /** Longest token that is looked at, in characters. */
  static final int MAX_LENGTH = 8_192;

  static final Duration SKEW = Duration.ofSeconds(30);

  private SigningKeys keys;
  private Clock clock;

  protected AccessTokenVerifier() {}

  @Inject
  public AccessTokenVerifier(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Empty for whatever is not a token in force, without a reason. */
  public Optional<VerifiedToken> verify(String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      var jwt = SignedJWT.parse(token);
      return signedByUs(jwt)
          ? read(token, jwt.getJWTClaimsSet()).filter(this::holds)
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Whether the token's time has come and not passed. */
  public boolean holds(VerifiedToken token) {
    var now = clock.instant();
    return now.isBefore(token.expiresAt().plus(SKEW))
        && !now.isBefore(token.validFrom().minus(SKEW));
  }

  private boolean signedByUs(SignedJWT jwt) throws JOSEException {
    var header = jwt.getHeader();
    if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
        || header.getKeyID() == null
        || bringsKey(header)) {
      return false;
    }
    var key = keys.find(header.getKeyID());
    return key.isPresent() && jwt.verify(new ECDSAVerifier(key.get()));
  }

  private static boolean bringsKey(JWSHeader header) {
    return header.getJWK() != null
        || header.getJWKURL() != null
        || header.getX509CertURL() != null
        || header.getX509CertChain() != null;
  }

  private static Optional<VerifiedToken> read(String token, JWTClaimsSet claims)
      throws ParseException {
    if (!AccessTokenIssuer.ISSUER.equals(claims.getIssuer())
        || !List.of(AccessTokenIssuer.AUDIENCE).equals(claims.getAudience())) {
      return Optional.empty();
    }
    return VerifiedToken.of(token, claims, later(claims.getIssueTime(), claims.getNotBeforeTime()));
  }

  private static @Nullable Instant later(@Nullable Date issued, @Nullable Date notBefore) {
    if (issued == null || notBefore == null) {
      return issued == null ? null : issued.toInstant();
    }
    return issued.after(notBefore) ? issued.toInstant() : notBefore.toInstant();
  }
}
