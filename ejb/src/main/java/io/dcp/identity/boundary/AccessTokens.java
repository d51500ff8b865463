package io.dcp.identity.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.identity.control.AccessTokenVerifier;
import io.dcp.identity.control.Sessions;
import io.dcp.identity.control.SigningKeys;
import io.dcp.identity.control.VerifiedToken;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.BearerTokens;
import io.dcp.platform.security.CallerPrincipal;
import io.dcp.platform.security.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whose access token a text is. A signature is checked once and remembered; that the token's
 * time has not passed and that its session lives is asked each time, so that a token dies with its
 * session.
 */
@ApplicationScoped
public class AccessTokens implements BearerTokens {
  private static final int MAX_REMEMBERED = 10_000;
  private static final String BEFORE_SIGN_IN = "it finds out who asks, so nobody is signed in yet";

  private AccessTokenVerifier verifier;
  private Sessions sessions;
  private SigningKeys keys;
  private Cache<String, VerifiedToken> genuine;

  protected AccessTokens() {}

  @Inject
  public AccessTokens(AccessTokenVerifier verifier, Sessions sessions, SigningKeys keys) {
    this.verifier = verifier;
    this.sessions = sessions;
    this.keys = keys;
    this.genuine = Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();
  }

  @Override
  @Open(BEFORE_SIGN_IN)
  public Optional<CallerPrincipal> verify(String token) {
    return inForce(token).filter(this::sessionLives).map(TokenPrincipal::new);
  }

  /** The public keys as a JSON Web Key Set. */
  @Open("public keys are for everybody")
  public Map<String, Object> publicKeys() {
    return keys.publicKeySet();
  }

  private Optional<VerifiedToken> inForce(String token) {
    var known = genuine.getIfPresent(token);
    if (known == null) {
      var verified = verifier.verify(token);
      verified.ifPresent(fresh -> genuine.put(token, fresh));
      return verified;
    }
    if (verifier.holds(known)) {
      return Optional.of(known);
    }
    genuine.invalidate(token);
    return Optional.empty();
  }

  private boolean sessionLives(VerifiedToken token) {
    try {
      var lives = sessions.lives(token.caller().sessionId());
      if (!lives) {
        genuine.invalidate(token.raw());
      }
      return lives;
    } catch (PersistenceException unreachable) {
      throw new DomainException(
          ErrorCode.DATABASE_UNAVAILABLE,
          "The platform's database does not answer right now.",
          unreachable);
    }
  }
}
