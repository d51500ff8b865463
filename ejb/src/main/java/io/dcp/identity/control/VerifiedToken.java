package io.dcp.identity.control;

import com.nimbusds.jwt.JWTClaimsSet;
import io.dcp.platform.security.Caller;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a genuine access token says.
 *
 * @param raw the token itself
 * @param claims in the types of MicroProfile JWT: times in seconds since 1970, groups and audience
 *     as sets
 */
public record VerifiedToken(
    String raw, Caller caller, Instant validFrom, Instant expiresAt, Map<String, Object> claims) {

  static Optional<VerifiedToken> of(String raw, JWTClaimsSet claims, @Nullable Instant validFrom)
      throws ParseException {
    var expires = claims.getExpirationTime();
    var name = claims.getStringClaim("upn");
    var subject = claims.getSubject();
    var session = claims.getStringClaim(AccessTokenIssuer.SESSION_CLAIM);
    if (expires == null
        || validFrom == null
        || name == null
        || subject == null
        || session == null) {
      return Optional.empty();
    }
    var caller = new Caller(UUID.fromString(subject), name, UUID.fromString(session));
    return Optional.of(
        new VerifiedToken(raw, caller, validFrom, expires.toInstant(), typed(raw, claims)));
  }

  private static Map<String, Object> typed(String raw, JWTClaimsSet claims) throws ParseException {
    Map<String, Object> typed = new HashMap<>();
    claims
        .getClaims()
        .forEach(
            (name, value) -> typed.put(name, value instanceof Date date ? seconds(date) : value));
    var groups = claims.getStringListClaim("groups");
    typed.put("groups", groups == null ? Set.of() : Set.copyOf(groups));
    typed.put("aud", Set.copyOf(claims.getAudience()));
    typed.put("raw_token", raw);
    return Map.copyOf(typed);
  }

  private static long seconds(Date date) {
    return date.toInstant().getEpochSecond();
  }

  /** Without the token itself, which is a secret. */
  @Override
  public String toString() {
    return "VerifiedToken[caller=%s, expiresAt=%s]".formatted(caller, expiresAt);
  }
}
