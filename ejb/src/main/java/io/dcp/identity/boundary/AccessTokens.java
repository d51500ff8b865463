package io.dcp.identity.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.identity.control.AccessTokenVerifier;
import io.dcp.identity.control.PersonalTokens;
import io.dcp.identity.control.SigningKeys;
import io.dcp.identity.control.Standing;
import io.dcp.identity.control.Standings;
import io.dcp.identity.control.VerifiedToken;
import io.dcp.platform.security.BearerTokens;
import io.dcp.platform.security.CallerPrincipal;
import io.dcp.platform.security.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whose token a text is: an access token of a session, or a personal access token. A
 * signature is checked once and remembered; that the token's time has not passed and that its
 * session lives is asked each time, so that a token dies with its session.
 */
@ApplicationScoped
public class AccessTokens implements BearerTokens {
  private static final int MAX_REMEMBERED = 10_000;
  private static final String BEFORE_SIGN_IN = "it finds out who asks, so nobody is signed in yet";

  private AccessTokenVerifier verifier;
  private Standings standings;
  private PersonalTokens personal;
  private SigningKeys keys;
  private Cache<String, VerifiedToken> genuine;

  protected AccessTokens() {}

  @Inject
  public AccessTokens(
      AccessTokenVerifier verifier,
      Standings standings,
      PersonalTokens personal,
      SigningKeys keys) {
    this.verifier = verifier;
    this.standings = standings;
    this.personal = personal;
    this.keys = keys;
    this.genuine = Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();
  }

  @Override
  @Open(BEFORE_SIGN_IN)
  public Optional<CallerPrincipal> verify(String token) {
    return PersonalTokens.claimed(token) ? byPersonalToken(token) : bySession(token);
  }

  private Optional<CallerPrincipal> byPersonalToken(String token) {
    return Standings.told(() -> personal.use(token))
        .map(holder ->
            new PersonalPrincipal(
                holder.caller(), holder.standing() == Standing.MUST_CHANGE_PASSWORD));
  }

  private Optional<CallerPrincipal> bySession(String token) {
    return inForce(token)
        .flatMap(verified ->
            switch (standings.of(verified.caller())) {
              case NONE -> {
                genuine.invalidate(token);
                yield Optional.empty();
              }
              case MUST_CHANGE_PASSWORD -> Optional.of(new TokenPrincipal(verified, true));
              case FULL -> Optional.of(new TokenPrincipal(verified, false));
            });
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
}
