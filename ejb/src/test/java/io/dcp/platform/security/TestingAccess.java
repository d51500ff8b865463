package io.dcp.platform.security;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Allows everything except what a test takes away. */
public final class TestingAccess implements AccessDecision {
  private final Set<Action> refused = EnumSet.noneOf(Action.class);
  private volatile Set<ServerId> hidden = Set.of();
  private volatile boolean failing;

  /** A signed-in caller of no particular rights. */
  public static CurrentCaller caller() {
    var current = new CurrentCaller();
    current.set(new Caller(UUID.randomUUID(), "ada", UUID.randomUUID()));
    return current;
  }

  public void refuse(Action action) {
    refused.add(action);
  }

  /** From now on nobody can be told what he sees, as while the database is away. */
  public void failToTell() {
    failing = true;
  }

  public void hide(ServerId... servers) {
    hidden = Set.of(servers);
  }

  @Override
  public Decision decide(Caller caller, Action action) {
    return refused.contains(action) ? new Decision.Refused(action) : new Decision.Allowed("test");
  }

  @Override
  public Decision decideEverywhere(Caller caller, Action action) {
    return hidden.isEmpty() ? decide(caller, action) : new Decision.Refused(action);
  }

  @Override
  public Decision decide(Caller caller, Action action, ServerId server) {
    return hidden.contains(server) ? new Decision.Hidden() : decide(caller, action);
  }

  @Override
  public Decision decide(Caller caller, Action action, ServerId server, ContainerRef container) {
    return decide(caller, action, server) instanceof Decision.Allowed(var role, _)
        ? new Decision.Allowed(role, Optional.of(container))
        : decide(caller, action, server);
  }

  @Override
  public Visibility visible(Caller caller, Action action, Collection<ServerId> servers) {
    if (failing) {
      throw new DomainException(ErrorCode.DATABASE_UNAVAILABLE, "The database does not answer.");
    }
    return new Visibility(
        servers.stream()
            .filter(server -> decide(caller, action, server) instanceof Decision.Allowed)
            .collect(Collectors.toMap(server -> server, _ -> new Visibility.Sight.Whole())));
  }
}
