package io.dcp.platform.security;

import java.util.Optional;

/**
 * Verifies what a client sends as {@code Authorization: Bearer}. Identity implements it; the web's
 * authentication mechanism is its only caller.
 */
public interface BearerTokens {

  /**
   * Finds out who sent the token.
   *
   * @param token as it stood in the header, not yet looked at: any text of any length
   * @return empty for every token that is not in force, whatever the reason, so that all bad tokens
   *     are answered alike
   * @throws io.dcp.platform.problem.DomainException {@code DATABASE_UNAVAILABLE} when the token
   *     cannot be checked now
   */
  Optional<CallerPrincipal> verify(String token);
}
