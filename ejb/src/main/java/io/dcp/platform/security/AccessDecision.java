package io.dcp.platform.security;

import java.util.Collection;

/** Decides who may do what where. Default is no. */
public interface AccessDecision {

  /**
   * May the caller do this: to the platform, when the action is done to it, and anywhere at all
   * otherwise?
   */
  Decision decide(Caller caller, Action action);

  /**
   * May the caller do this everywhere: to the platform as a whole, and on every server there is and
   * will be?
   */
  Decision decideEverywhere(Caller caller, Action action);

  /**
   * May the caller do this on that server: to all of it, or to some of its containers when the
   * action is done to containers? The server need not exist: an unknown one is {@link
   * Decision.Hidden}.
   */
  Decision decide(Caller caller, Action action, ServerId server);

  /**
   * May the caller do this to that container? Neither need exist. Who may not know of the container
   * gets {@link Decision.HiddenContainer}.
   */
  Decision decide(Caller caller, Action action, ServerId server, ContainerRef container);

  /** Where among the given servers the caller may do this; lists and streams are cut to it. */
  Visibility visible(Caller caller, Action action, Collection<ServerId> servers);
}
