package io.dcp.platform.security;

import java.util.Map;
import java.util.Optional;

/**
 * Tells the access decision which servers are registered; the servers feature implements it.
 *
 * <p>Without it a caller with a grant for every server would get 403 instead of 404 for a server
 * that does not exist.
 */
public interface KnownServers {

  /** A registered server; empty when there is none with this id. */
  Optional<KnownServer> find(ServerId server);

  /** What access needs to know of a server. */
  record KnownServer(String name, Map<String, String> labels) {}
}
