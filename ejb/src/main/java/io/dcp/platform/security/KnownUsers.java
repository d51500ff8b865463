package io.dcp.platform.security;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells access who its grants are for; identity implements it, which itself depends on access. */
public interface KnownUsers {

  /** The users with these ids, as the database holds them in the caller's transaction. */
  Map<UUID, KnownUser> find(Collection<UUID> ids);

  /**
   * A user.
   *
   * @param enabled may sign in
   */
  record KnownUser(UUID id, String username, boolean enabled) {}
}
