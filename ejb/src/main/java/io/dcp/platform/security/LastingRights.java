package io.dcp.platform.security;

import io.dcp.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Asks again for a right that somebody had when a stream of a container was opened. */
@ApplicationScoped
public class LastingRights {
  private AccessDecision access;
  private KnownContainers containers;

  protected LastingRights() {}

  @Inject
  public LastingRights(AccessDecision access, KnownContainers containers) {
    this.access = access;
    this.containers = containers;
  }

  /**
   * Why the right does not last. A container that is gone takes none away: its streams end by
   * themselves, and tell why.
   *
   * @param container by its full id
   */
  public Optional<DomainException> lost(
      Caller caller, Action action, ServerId server, ContainerRef container) {
    var decision = access.decide(caller, action, server, container);
    return decision instanceof Decision.HiddenContainer
            && containers.find(server, container, _ -> true).isEmpty()
        ? Optional.empty()
        : decision.refusal();
  }
}
