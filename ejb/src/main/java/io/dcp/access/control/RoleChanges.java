package io.dcp.access.control;

import static java.util.stream.Collectors.toSet;

import io.dcp.access.entity.RoleRow;
import io.dcp.api.access.RoleWrite;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Changes custom roles, each in one transaction with the rules that it must keep. */
@ApplicationScoped
public class RoleChanges {
  private RightsChanges changes;
  private RoleStore roles;
  private Delegation delegation;
  private Clock clock;

  protected RoleChanges() {}

  @Inject
  public RoleChanges(RightsChanges changes, RoleStore roles, Delegation delegation, Clock clock) {
    this.changes = changes;
    this.roles = roles;
    this.delegation = delegation;
    this.clock = clock;
  }

  public RoleRow create(RoleWrite request) {
    return changes.make(() -> {
      var role = new RoleRow(UUID.randomUUID(), clock.instant());
      fill(role, request, Set.of());
      roles.add(role);
      return role;
    });
  }

  /**
   * Replaces what a role is; whoever has it may do more or less from then on.
   *
   * @param request asked for its values after the role was found
   */
  public RoleRow update(String id, ExpectedVersion expected, Supplier<RoleWrite> request) {
    return changes.make(() -> {
      var role = changeable(id);
      expected.require(role.version());
      fill(role, request.get(), role.role().actions());
      roles.write();
      return role;
    });
  }

  /** Deletes a role that nobody has. */
  public void delete(String id) {
    changes.make(() -> {
      var role = changeable(id);
      var uses = roles.uses(id);
      if (uses > 0) {
        throw new DomainException(
            ErrorCode.ROLE_IN_USE,
            "The role “%s” is given by %d grants; take those away first."
                .formatted(role.name(), uses));
      }
      roles.remove(role);
      return role;
    });
  }

  private void fill(RoleRow role, RoleWrite request, Set<Action> before) {
    roles.requireFree(request.name(), role);
    var actions = EnumSet.noneOf(Action.class);
    request.actions().forEach(name -> actions.add(action(name)));
    delegation.requireEverywhere(difference(before, actions));
    role.describe(request.name(), request.description(), actions);
  }

  /** What comes and what goes. */
  private static Set<Action> difference(Set<Action> before, Set<Action> after) {
    var either = new HashSet<>(before);
    either.addAll(after);
    return either.stream()
        .filter(action -> before.contains(action) != after.contains(action))
        .collect(toSet());
  }

  private static Action action(String name) {
    return Action.ofWireName(name)
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.VALIDATION_FAILED,
                "actions",
                "There is no action named “%s”.".formatted(name)));
  }

  private RoleRow changeable(String id) {
    var role = roles.find(id).orElseThrow(RoleChanges::unknown);
    if (role.builtIn()) {
      throw new DomainException(
          ErrorCode.ROLE_BUILT_IN,
          "The role “%s” is built in and stays as it is; make one of your own."
              .formatted(role.name()));
    }
    return role;
  }

  /** What is said of a role that is not there. */
  public static DomainException unknown() {
    return new DomainException(ErrorCode.ROLE_NOT_FOUND, "There is no such role.");
  }
}
