package io.dcp.platform.security;

import java.util.Collection;
import java.util.Set;

/** Decides who may do what where. Default is no. */
public interface AccessDecision {

  /** May the caller do this anywhere at all? */
  Decision decide(Caller caller, Action action);

  /**
   * May the caller do this on that server? The server need not exist: an unknown one is {@link
   * Decision.Hidden}.
   */
  Decision decide(Caller caller, Action action, ServerId server);

  /** Those of the given servers on which the caller may do this; lists are cut to it. */
  Set<ServerId> visibleServers(Caller caller, Action action, Collection<ServerId> servers);
}
