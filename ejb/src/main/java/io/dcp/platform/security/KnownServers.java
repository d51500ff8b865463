package io.dcp.platform.security;

/**
 * Tells the access decision which servers are registered; the servers feature implements it.
 *
 * <p>Without it a caller with a grant for every server would get 403 instead of 404 for a server
 * that does not exist.
 */
public interface KnownServers {
  boolean exists(ServerId server);
}
