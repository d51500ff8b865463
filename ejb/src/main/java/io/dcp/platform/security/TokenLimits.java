package io.dcp.platform.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token may be used for at most, out of what its owner may do. Limits only ever take away.
 *
 * @param actions null: every action
 * @param servers null: every server, and the platform itself
 */
public record TokenLimits(@Nullable Set<Action> actions, @Nullable Set<ServerId> servers) {
  private static final TokenLimits NONE = new TokenLimits(null, null);

  public TokenLimits {
    actions = actions == null ? null : Set.copyOf(actions);
    servers = servers == null ? null : Set.copyOf(servers);
  }

  /** As for who signed in with a password. */
  public static TokenLimits none() {
    return NONE;
  }

  /**
   * Whether the action is among those of the token. A token for some servers has nothing to do with
   * the platform as a whole.
   */
  public boolean allow(Action action) {
    return (actions == null || actions.contains(action))
        && (servers == null || action.level() != Action.Level.PLATFORM);
  }

  public boolean allow(ServerId server) {
    return servers == null || servers.contains(server);
  }
}
