package io.dcp.access.control;

import io.dcp.access.entity.Place;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.Scope;
import io.dcp.access.entity.Subject;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Nobody gives more than he has: not by a grant, a group, a role or a token, and not by taking an
 * account over. Nor does anybody take away what he does not have: whoever may manage users could
 * else take the platform from those who stand above.
 */
@ApplicationScoped
public class Delegation {
  private static final UUID UNKNOWN = new UUID(0, 0);

  private GrantStore store;
  private CurrentCaller current;

  protected Delegation() {}

  @Inject
  public Delegation(GrantStore store, CurrentCaller current) {
    this.store = store;
    this.current = current;
  }

  /**
   * Returns when the caller has everything that these rights allow, wherever they do.
   *
   * @throws DomainException {@link ErrorCode#MORE_THAN_YOU_HAVE}
   */
  public void requireNoMore(Collection<Right> given) {
    if (given.isEmpty()) {
      return;
    }
    var caller = current.get();
    var own = store.rightsOf(caller.userId());
    for (var right : given) {
      own.missingFor(right)
          .or(() -> beyondToken(caller, right))
          .ifPresent(action -> {
            throw refusal(action, right.scope());
          });
    }
  }

  /** As {@link #requireNoMore(Collection)}, for actions that could be granted anywhere. */
  void requireEverywhere(Set<Action> actions) {
    requireNoMore(
        List.of(
            new Right(
                UNKNOWN,
                new Subject.OneUser(UNKNOWN),
                new Role("", "", actions),
                Scope.everywhere())));
  }

  /** As {@link #requireNoMore(Collection)}, for everything that a user may do. */
  public void requireNoMoreThan(UUID user) {
    if (!user.equals(current.get().userId())) {
      requireNoMore(store.rightsOf(user).all());
    }
  }

  private static Optional<Action> beyondToken(Caller caller, Right right) {
    return right.actions().stream().filter(action -> !caller.limits().allow(action)).findFirst();
  }

  private static DomainException refusal(Action action, Scope scope) {
    return new DomainException(
        ErrorCode.MORE_THAN_YOU_HAVE,
        "You can only give and take what you have yourself: you do not have %s %s."
            .formatted(action.wireName(), where(scope)));
  }

  private static String where(Scope scope) {
    return switch (scope.place()) {
      case Place.Everywhere _ -> "everywhere";
      case Place.OneServer _ -> "on that server";
      case Place.WithLabel(var label) -> "on the servers with " + label;
    };
  }
}
