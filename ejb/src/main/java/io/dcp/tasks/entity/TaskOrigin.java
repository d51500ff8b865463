package io.dcp.tasks.entity;

import io.dcp.platform.security.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a task is, for all its life.
 *
 * @param server where it works; null when that is not exactly one server
 * @param session the session or the personal access token that began it
 */
public record TaskOrigin(
    UUID id,
    String kind,
    @Nullable UUID server,
    UUID user,
    String username,
    UUID session,
    Instant createdAt) {

  /** Whether the caller began it; a personal access token began only what it began itself. */
  public boolean isOf(Caller caller) {
    return caller.userId().equals(user)
        && (!caller.byToken() || caller.sessionId().equals(session));
  }
}
