package io.dcp.access.control;

import io.dcp.access.entity.Right;
import io.dcp.access.entity.Rights;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.KnownContainers.KnownContainer;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides by the caller's rights, cut to what the caller's token is for. A server that does not
 * exist and one on which the caller has no grant look the same: hidden.
 */
@ApplicationScoped
public class GrantedAccess implements AccessDecision {
  private static final Rights NONE = new Rights(List.of());

  private RightsCache rights;
  private KnownServers servers;
  private KnownContainers containers;

  protected GrantedAccess() {}

  @Inject
  public GrantedAccess(RightsCache rights, KnownServers servers, KnownContainers containers) {
    this.rights = rights;
    this.servers = servers;
    this.containers = containers;
  }

  @Override
  public Decision decide(Caller caller, Action action) {
    return yesOrNo(allowing(caller, rights.ofUser(caller.userId()), action), action);
  }

  @Override
  public Decision decideEverywhere(Caller caller, Action action) {
    var everywhere =
        caller.limits().servers() == null ? rights.ofUser(caller.userId()).everywhere() : NONE;
    return yesOrNo(allowing(caller, everywhere, action), action);
  }

  @Override
  public Decision decide(Caller caller, Action action, ServerId server) {
    var here = on(caller, server);
    return here.isEmpty() ? new Decision.Hidden() : yesOrNo(allowing(caller, here, action), action);
  }

  @Override
  public Decision decide(Caller caller, Action action, ServerId server, ContainerRef container) {
    var here = on(caller, server);
    if (here.isEmpty()) {
      return new Decision.Hidden();
    }
    var whole = allowing(caller, here.whole(), action).first();
    if (whole.isPresent()) {
      return new Decision.Allowed(nameOf(whole.get()), Optional.of(container));
    }
    if (action.level() != Action.Level.CONTAINER || here.whole().equals(here)) {
      return new Decision.Refused(action); // no narrowed right can allow it
    }
    return containers
        .find(server, container, labels -> reach(caller, here.forContainer(labels)))
        .map(known -> decide(caller, action, here, known))
        .orElseGet(Decision.HiddenContainer::new);
  }

  private static Decision decide(
      Caller caller, Action action, Rights here, KnownContainer container) {
    return allowing(caller, here.forContainer(container.labels()), action)
        .first()
        .<Decision>map(right ->
            new Decision.Allowed(nameOf(right), Optional.of(new ContainerRef(container.id()))))
        .orElseGet(() -> new Decision.Refused(action));
  }

  /** Whether anything may be done to a container by the rights that hold for it. */
  private static boolean reach(Caller caller, Rights its) {
    return Stream.of(Action.values())
        .filter(action -> action.level() == Action.Level.CONTAINER)
        .anyMatch(action -> !allowing(caller, its, action).isEmpty());
  }

  @Override
  public Visibility visible(Caller caller, Action action, Collection<ServerId> candidates) {
    var sights = new HashMap<ServerId, Visibility.Sight>();
    for (var server : candidates) {
      allowing(caller, on(caller, server), action)
          .sight()
          .ifPresent(sight -> sights.put(server, sight));
    }
    return new Visibility(sights);
  }

  private Rights on(Caller caller, ServerId server) {
    return servers
        .find(server)
        .filter(_ -> caller.limits().allow(server))
        .map(known -> rights.ofUser(caller.userId()).on(server, known.labels()))
        .orElse(NONE);
  }

  private static Rights allowing(Caller caller, Rights among, Action action) {
    return caller.limits().allow(action) ? among.allowing(action) : NONE;
  }

  private static Decision yesOrNo(Rights allowing, Action action) {
    return allowing
        .first()
        .<Decision>map(right -> new Decision.Allowed(nameOf(right)))
        .orElseGet(() -> new Decision.Refused(action));
  }

  private static String nameOf(Right right) {
    return right.role().name();
  }
}
