package io.dcp.platform.security;

import java.util.UUID;

/**
 * Who asks, as the authentication found.
 *
 * @param userId the user's id
 * @param username the user's name at that time
 * @param sessionId the refresh family or the personal access token that is used
 * @param limits what the token may be used for at most
 * @param byToken whether a program acts by a personal access token
 */
public record Caller(
    UUID userId, String username, UUID sessionId, TokenLimits limits, boolean byToken) {

  /** Somebody who signed in, and may do all that the user may do. */
  public Caller(UUID userId, String username, UUID sessionId) {
    this(userId, username, sessionId, TokenLimits.none(), false);
  }

  /** A program that acts for its owner. */
  public static Caller byToken(UUID userId, String username, UUID tokenId, TokenLimits limits) {
    return new Caller(userId, username, tokenId, limits, true);
  }
}
