package io.dcp.platform.security;

import java.util.UUID;

/**
 * Who asks, as the authentication found.
 *
 * @param userId the user's id
 * @param username the user's name at that time
 * @param sessionId the refresh family that the token belongs to
 * @param limits what the token may be used for at most
 */
public record Caller(UUID userId, String username, UUID sessionId, TokenLimits limits) {

  /** Somebody who signed in, and may do all that the user may do. */
  public Caller(UUID userId, String username, UUID sessionId) {
    this(userId, username, sessionId, TokenLimits.none());
  }
}
