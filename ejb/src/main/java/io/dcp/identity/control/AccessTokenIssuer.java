package io.dcp.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * Signs access tokens in the form of MicroProfile JWT 2.1: {@code iss, aud, sub, upn, groups, jti,
 * iat, exp}, and the session as {@code sid} (OpenID Connect Front-Channel Logout, section 3).
 */
@ApplicationScoped
public class AccessTokenIssuer {
  /** {@code iss} of every access token. */
  public static final String ISSUER = "docker-control-platform";

  /** {@code aud} of every access token. */
  public static final String AUDIENCE = "dcp-api";

  static final String SESSION_CLAIM = "sid";

  private SigningKeys keys;
  private IdentitySettings settings;
  private Clock clock;

  protected AccessTokenIssuer() {}

  @Inject
  public AccessTokenIssuer(SigningKeys keys, IdentitySettings settings, Clock clock) {
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /** How long a token that is issued now holds; whole seconds. */
  public Duration lifetime() {
    return settings.accessTokenLifetime();
  }

  /**
   * Signs a token.
   *
   * @param roles go into {@code groups}, for foreign readers: the platform itself decides by grants
   */
  public String issue(UUID userId, String username, UUID sessionId, Collection<String> roles) {
    var now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(userId.toString())
            .claim("upn", username)
            .claim("groups", List.copyOf(roles))
            .claim(SESSION_CLAIM, sessionId.toString())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime())))
            .build();
    var key = keys.active();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException unusableKey) {
      throw new IllegalStateException("The signing key cannot sign.", unusableKey);
    }
  }
}
