package io.dcp.identity.control;

import java.util.UUID;

/** What came of presenting a refresh token. */
public sealed interface Refresh {

  /** The session goes on with a new token. */
  record Continued(RefreshGrant grant) implements Refresh {}

  /** The token is unknown, or its session has ended. */
  record Ended() implements Refresh {}

  /** A used token came again, later than a parallel tab would: the session was ended just now. */
  record Reused(UUID sessionId, UUID userId) implements Refresh {}
}
