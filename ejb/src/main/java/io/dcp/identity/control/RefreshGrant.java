package io.dcp.identity.control;

import java.time.Instant;
import java.util.UUID;

/**
 * A session that began or goes on, with the refresh token to hand out.
 *
 * @param refreshToken in clear; only its digest is stored
 * @param expiresAt when the session ends unless it is refreshed before
 */
public record RefreshGrant(UUID sessionId, UUID userId, String refreshToken, Instant expiresAt) {
  /** Without the token: a record's text may reach a log. */
  @Override
  public String toString() {
    return "RefreshGrant[sessionId=%s, userId=%s, expiresAt=%s]"
        .formatted(sessionId, userId, expiresAt);
  }
}
